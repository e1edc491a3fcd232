package org.councilnotes.json;

import java.util.List;
import org.councilnotes.note.Passage;
import org.councilnotes.store.ArchivedNote;
import org.councilnotes.store.LedgerEntry;
import org.councilnotes.store.NoteFamily.Member;
import org.councilnotes.store.NoteSummary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a note of the archive as JSON: {@link NoteJson}, then what the archive has beyond its
 * text. {@code family} lists the other notes of its number, each with its {@code relation} to this
 * one; {@code supersededBy} and {@code correctedBy} name a newer revision and corrections.
 */
public final class ArchivedNoteJson {

  private ArchivedNoteJson() {}

  public static ObjectNode write(ArchivedNote held) {
    ObjectNode json = NoteJson.write(held.note());
    JsonFields.list(json, "family", held.family().members(), ArchivedNoteJson::write);
    JsonFields.maybe(json, "supersededBy", held.family().newest().map(m -> m.note().id()));
    JsonFields.texts(json, "correctedBy", ids(held.family().corrections()));
    JsonFields.texts(json, "namedBy", held.followers().stream().map(NoteSummary::id).toList());
    JsonFields.list(json, "sources", held.files(), ArchivedNoteJson::write);
    return json;
  }

  /**
   * Writes a note with some of its passages, and what is to be said of these.
   *
   * @param notices about the answer
   */
  public static JsonNode write(
      ArchivedNote held, List<Passage> passages, List<SearchJson.Notice> notices) {
    ObjectNode json = write(held);
    JsonFields.list(json, "passages", passages, PassageJson::write);
    JsonFields.list(json, "notices", notices, SearchJson::write);
    return json;
  }

  private static List<String> ids(List<Member> members) {
    return members.stream().map(member -> member.note().id()).toList();
  }

  private static void write(Member member, ObjectNode json) {
    json.put("id", member.note().id()).put("number", member.note().naming().number());
    json.put("language", member.version().language()).put("relation", member.tie().key());
    JsonFields.marking(json, member.note().marking());
    if (!member.languages().isEmpty()) {
      JsonFields.texts(json, "languages", member.languages());
    }
  }

  private static void write(LedgerEntry file, ObjectNode json) {
    json.put("path", file.path()).put("format", file.format());
    json.put("state", file.outcome().state());
    json.put("read", file.outcome().isIndexed());
  }
}
