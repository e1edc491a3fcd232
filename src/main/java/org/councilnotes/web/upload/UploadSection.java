package org.councilnotes.web.upload;

import java.util.List;
import org.councilnotes.upload.UploadPolicy;

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
    UploadPolicy policy,
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

  /**
   * A size for people.
   *
   * @param key of the message with the unit
   */
  public record Size(String key, double number) {

    private static final long GIGABYTE = 1L << 30;

    static Size of(long bytes) {
      return bytes < GIGABYTE
          ? new Size("upload.size.mb", Math.floorDiv(bytes, MEGABYTE))
          : new Size("upload.size.gb", Math.floorDiv(bytes, GIGABYTE / 10) / 10.0);
    }
  }

  /** Largest file. */
  public Size file() {
    return Size.of(policy.file());
  }

  /** Largest form. */
  public Size form() {
    return Size.of(policy.request());
  }

  /** Room that is left. */
  public Size left() {
    return Size.of(room);
  }

  /** The endings that are taken, for people. */
  public String kinds() {
    return String.join(", ", policy.kinds());
  }

  /** The endings that are taken, for the choice of files of a browser. */
  public String accept() {
    return "." + String.join(",.", policy.kinds()) + ",.yaml";
  }
}
