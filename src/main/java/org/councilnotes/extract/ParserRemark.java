package org.councilnotes.extract;

import java.util.List;
import org.apache.tika.metadata.Metadata;
import org.councilnotes.note.Reason;

/**
 * What a parser reports of a file beside its text. It travels as metadata from the forked process
 * and is shown on the extraction sheet.
 */
public enum ParserRemark {

  /** Nothing is missing, but readers should know of it. */
  WARNING("archive:warning"),

  /** Part of the text could not be read: the note is partial. */
  MISSING("archive:missing"),

  /** The file is damaged: the note is partial; without any text, the file has failed. */
  DAMAGED("archive:damaged");

  private final String key;

  ParserRemark(String key) {
    this.key = key;
  }

  /** The name of the metadata field. */
  public String key() {
    return key;
  }

  /** Adds the reason unless the metadata hold it already. */
  public void add(Metadata metadata, Reason reason) {
    String remark = ReasonMarkup.write(reason);
    if (!List.of(metadata.getValues(key)).contains(remark)) {
      metadata.add(key, remark);
    }
  }

  /** All remarks of this kind, in the order in which they were made. */
  public List<Reason> valuesIn(Extraction.Read read) {
    return read.metadata().getOrDefault(key, "").lines().map(ReasonMarkup::read).toList();
  }

  /** All values of a key joined into one; {@link #valuesIn} splits it again. */
  public static String joined(Metadata metadata, String key) {
    return String.join("\n", metadata.getValues(key));
  }

  public static boolean isKey(String name) {
    return List.of(values()).stream().anyMatch(r -> r.key.equals(name));
  }
}
