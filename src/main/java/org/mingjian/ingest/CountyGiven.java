package org.mingjian.ingest;

/**
 * The county that the importing person names, to settle divisions that are ambiguous in the country
 * but not in it.
 *
 * @param code the county's code, 6 digits
 * @param reason what is noted as the reason where the county places a report that waited
 */
public record CountyGiven(String code, String reason) {
  public CountyGiven {
    if (reason.isBlank()) {
      throw new IllegalArgumentException("a decision has a reason");
    }
  }
}
