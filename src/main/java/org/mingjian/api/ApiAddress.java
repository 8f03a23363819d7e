package org.mingjian.api;

/** Where the interface is. */
public final class ApiAddress {
  /** Everything for programs, of any version. */
  public static final String ALL = "/api/**";

  static final String ROOT = "/api/v1";

  private ApiAddress() {}
}
