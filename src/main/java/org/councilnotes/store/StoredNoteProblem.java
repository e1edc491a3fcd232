package org.councilnotes.store;

/**
 * A note or passage of the archive cannot be read, as another version of this program wrote it
 * under the same schema.
 */
public final class StoredNoteProblem extends ArchiveProblem {

  private static final long serialVersionUID = 1L;

  private final String id;

  /**
   * Makes the problem.
   *
   * @param id of the note or passage; blank where not even that can be read
   */
  public StoredNoteProblem(String id, Throwable cause) {
    super(
        "the index was written by another version of this program (%s cannot be read); ./archive"
                .formatted(named(id))
            + " ingest --rebuild makes it anew",
        cause);
    this.id = id;
  }

  private static String named(String id) {
    return id.isBlank() ? "a note" : id;
  }

  /** The note or passage, in words for people. */
  public String what() {
    return named(id);
  }
}
