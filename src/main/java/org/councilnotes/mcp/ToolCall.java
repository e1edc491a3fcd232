package org.councilnotes.mcp;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.councilnotes.note.Note;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.NoteLookup;

/**
 * One call: the world that answers it, and the language and the address of the archive for who
 * asks.
 *
 * @param locale of citations, labels and notices
 */
record ToolCall(ArchiveReader world, Locale locale, ArchiveAddress address) {

  /**
   * A note by its id or by any spelling of its number.
   *
   * @throws ToolRefusal where the world has none
   */
  Note note(String written) {
    return new NoteLookup(written)
        .idIn(world)
        .flatMap(world::note)
        .orElseThrow(() -> new ToolRefusal("the archive has no note %s".formatted(written)));
  }

  /** The notes, in the order given. */
  List<Note> notes(List<String> written) {
    return written.stream().map(this::note).toList();
  }

  /** The note of a passage by its id; empty where the world has none. */
  Optional<Note> noteOf(String passage) {
    int end = passage.indexOf('/');
    return world.note(end < 0 ? passage : passage.substring(0, end));
  }
}
