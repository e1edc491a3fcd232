package org.councilnotes.json;

import java.time.LocalDate;
import org.councilnotes.store.Dossier;
import org.councilnotes.store.Dossier.Paper;
import org.councilnotes.store.NoteSummary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The notes of an interinstitutional file as JSON: what {@code /api/dossiers/ID} answers. */
public final class DossierJson {

  private DossierJson() {}

  /** Writes the notes oldest first, each with its kind. */
  public static JsonNode write(Dossier dossier) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", dossier.file().id()).put("file", dossier.file().display());
    JsonFields.list(json, "notes", dossier.papers(), (paper, one) -> write(dossier, paper, one));
    return json;
  }

  private static void write(Dossier dossier, Paper paper, ObjectNode json) {
    NoteSummary note = paper.note();
    json.put("id", note.id());
    JsonFields.unlessEmpty(json, "number", note.naming().number());
    JsonFields.maybe(json, "date", note.date().map(LocalDate::toString));
    json.put("kind", paper.kind().key());
    JsonFields.unlessEmpty(json, "subject", note.naming().subject());
    json.put("language", paper.language()).put("marking", note.marking().name());
    JsonFields.maybe(json, "before", dossier.before(paper).map(before -> before.note().id()));
  }
}
