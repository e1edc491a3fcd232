package org.councilnotes.extract;

import java.util.List;
import org.apache.tika.metadata.Metadata;

/**
 * What a parser has to say of a file beside its text. It travels as metadata from the forked
 * process and ends on the extraction sheet.
 */
public enum Remark {

  /** Nothing is missing, but people should know. */
  WARNING("archive:warning"),

  /** Part of the text could not be read: the note is partial. */
  MISSING("archive:missing"),

  /** The file is damaged: the note is partial; without any text, the file has failed. */
  DAMAGED("archive:damaged");

  private final String key;

  Remark(String key) {
    this.key = key;
  }

  /** Its name in the metadata. */
  String key() {
    return key;
  }

  /** Adds it once, however often it is said. */
  void add(Metadata metadata, String remark) {
    if (!List.of(metadata.getValues(key)).contains(remark)) {
      metadata.add(key, remark);
    }
  }

  /** All remarks of this kind, in the order in which they were made. */
  public List<String> in(Extraction.Read read) {
    return read.metadata().getOrDefault(key, "").lines().toList();
  }

  /** All of them as one value, as {@link #in} takes them apart. */
  static String joined(Metadata metadata, String key) {
    return String.join("\n", metadata.getValues(key));
  }

  static boolean isKey(String name) {
    return List.of(values()).stream().anyMatch(r -> r.key.equals(name));
  }
}
