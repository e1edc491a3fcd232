package org.councilnotes.web.upload;

import java.util.List;
import org.councilnotes.upload.UploadLimits;

/**
 * What the page shows to those who may send files.
 *
 * @param writable whether files can be written into the corpus
 * @param room bytes that can be taken before the disk counts as full
 * @param folders folders of the corpus
 * @param folder the one that is proposed
 * @param recent what the user sent last, newest first
 */
public record UploadSection(
    UploadLimits limits,
    boolean writable,
    long room,
    List<String> folders,
    String folder,
    List<UploadState> recent) {

  private static final long MEGABYTE = 1L << 20;

  public UploadSection {
    folders = List.copyOf(folders);
    recent = List.copyOf(recent);
  }

  /** Number of files that wait for a run. */
  public long waiting() {
    return recent.stream().filter(UploadState::isWaiting).count();
  }

  /** Number of files that a run has looked at. */
  public long done() {
    return recent.stream().filter(state -> state.read().isPresent()).count();
  }

  /** Number of files that were not taken. */
  public long refused() {
    return recent.size() - waiting() - done();
  }

  /** Largest file in megabytes. */
  public long fileMegabytes() {
    return Math.ceilDiv(limits.file(), MEGABYTE);
  }

  /** Largest form in megabytes. */
  public long requestMegabytes() {
    return Math.ceilDiv(limits.request(), MEGABYTE);
  }

  /** Room in megabytes. */
  public long roomMegabytes() {
    return room / MEGABYTE;
  }

  /** The endings that are taken, for people. */
  public String kinds() {
    return String.join(", ", limits.kinds());
  }

  /** The endings that are taken, for the choice of files of a browser. */
  public String accept() {
    return "." + String.join(",.", limits.kinds()) + ",.yaml";
  }
}
