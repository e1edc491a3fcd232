package org.councilnotes.upload;

import java.time.Duration;
import java.util.List;

/**
 * What is taken from people, and how much of it.
 *
 * @param file bytes of one file
 * @param request bytes of one form
 * @param files number of files in one form
 * @param waiting number of files that may wait to be read
 * @param free bytes that stay free on the disk of the corpus
 * @param time for one file to arrive
 * @param kinds endings of names in lower case, without the dot
 */
public record UploadPolicy(
    long file, long request, int files, int waiting, long free, Duration time, List<String> kinds) {

  public UploadPolicy {
    kinds = List.copyOf(kinds);
  }
}
