package org.councilnotes.web.address;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of a page with tables, which led to a search.
 *
 * @param kind the first part of its path: coverage, programmes or countries
 * @param href relative to the site root
 */
public record TableAddress(String kind, String href) {

  public static final String COVERAGE = "/coverage";

  private static final int LONGEST = 1_500;

  /**
   * Matches {@code /coverage?rows=country}, {@code /coverage?q=a%20b} and {@code
   * /programmes/SEACOP}; not {@code //example.org/coverage}.
   */
  private static final Pattern ON_SITE =
      Pattern.compile(
          "/(coverage|(?:programmes|countries)(?=/)(?:/[\\w.~%+!$&'()*,;=:@-]{1,200})?)"
              + "(?:\\?[\\w.~%+=&*:/-]*)?");

  /** Reads an address on this site; empty where it is of another page, or of another site. */
  public static Optional<TableAddress> parse(String address) {
    Matcher m = ON_SITE.matcher(address);
    return address.length() <= LONGEST && m.matches()
        ? Optional.of(new TableAddress(m.group(1).split("/", 2)[0], address))
        : Optional.empty();
  }
}
