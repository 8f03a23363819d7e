package org.mingjian.security;

/** Somebody tried what their role or scope does not allow. */
public final class NotAllowedException extends RuntimeException {
  public NotAllowedException(String message) {
    super(message);
  }
}
