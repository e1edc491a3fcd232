package org.councilnotes.web.coverage;

import org.councilnotes.coverage.profile.ProfileSeries;
import org.councilnotes.web.address.SearchState;

/**
 * Addresses of a profile.
 *
 * @param path of its page
 * @param withContext whether what only headings tell is shown
 */
record ProfileAddress(String path, ProfileSeries series, boolean withContext) {

  /** The page itself. */
  String here() {
    return path + query(withContext);
  }

  /** The page with or without what only headings tell. */
  String other() {
    return path + query(!withContext);
  }

  /** The same as JSON. */
  String api() {
    return "/api" + path + query(withContext);
  }

  private String query(boolean context) {
    String chosen = series.chosen().map(id -> "&" + SearchState.parameter("series", id)).orElse("");
    return "?context=" + context + chosen;
  }
}
