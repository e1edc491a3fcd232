package org.councilnotes.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.councilnotes.NoteDraft;
import org.councilnotes.note.Note;
import org.councilnotes.store.StoredNoteProblem;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class StoredNoteJsonTest {

  @Test
  void storedNoteIsReadAsItWasWritten() {
    Note note = NoteDraft.numbered("90001/20").cover("90001/20").paragraph("Ports.").build();

    assertThat(StoredNoteJson.note(NoteJson.writeStored(note))).isEqualTo(note);
  }

  @Test
  void passageOfAnotherFormIsNamedWithTheRemedy() {
    JsonNode json = JsonMapper.shared().readTree("{\"id\":\"90001-20/I/1\",\"kind\":\"verse\"}");

    assertThatThrownBy(() -> StoredNoteJson.passage(json))
        .isInstanceOf(StoredNoteProblem.class)
        .hasMessageContainingAll("90001-20/I/1", "./archive ingest --rebuild");
  }

  @Test
  void noteWithoutIdIsRefusedToo() {
    assertThatThrownBy(() -> StoredNoteJson.note(JsonMapper.shared().createObjectNode()))
        .isInstanceOf(StoredNoteProblem.class)
        .hasMessageContaining("a note cannot be read");
  }
}
