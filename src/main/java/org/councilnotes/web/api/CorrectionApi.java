package org.councilnotes.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.access.World;
import org.councilnotes.curation.CorrectionEditor;
import org.councilnotes.curation.CorrectionRequest;
import org.councilnotes.curation.NoteCorrections;
import org.councilnotes.curation.TagCorrection;
import org.councilnotes.curation.TagLabel;
import org.councilnotes.json.AnswerMarkJson;
import org.councilnotes.json.CorrectionJson;
import org.councilnotes.note.Note;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.ArchivedNote;
import org.councilnotes.web.BodyText;
import org.councilnotes.web.EditingPermission;
import org.councilnotes.web.Refusal;
import org.councilnotes.web.address.NoteAddress;
import org.councilnotes.web.address.NoteLink;
import org.councilnotes.web.correction.CorrectionForm;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Corrections of a note's tags as JSON: list, add, take back. */
@RestController
final class CorrectionApi {

  private final ArchiveAccess archiveAccess;
  private final CorrectionEditor corrector;
  private final EditingPermission editing;

  CorrectionApi(
      ArchiveAccess archiveAccess, CorrectionEditor corrector, EditingPermission editing) {
    this.archiveAccess = archiveAccess;
    this.corrector = corrector;
    this.editing = editing;
  }

  @GetMapping("/api/notes/{id}/corrections")
  JsonNode list(@PathVariable String id) {
    ArchiveReader world = archiveAccess.forReader();
    ArchivedNote held = ArchivedNote.of(new NoteAddress(id).in(world), world);
    NoteCorrections corrections = corrector.of(held.note().id());
    List<TagCorrection> shown = shown(corrections, held.note());
    boolean all = shown.size() == corrections.all().size();
    return AnswerMarkJson.mark(
        CorrectionJson.write(
            held.note().id(),
            shown,
            corrections.arePendingIn(held) && (all || !shown.isEmpty()),
            all ? corrections.problems() : List.of()),
        held.note().marking());
  }

  /**
   * Those about words that the reader's world has: the note may have another file, for authorised
   * readers. Its editors see all, since they take back those that have lost their passage.
   */
  private List<TagCorrection> shown(NoteCorrections corrections, Note note) {
    boolean editor = editing.allowed() && archiveAccess.user().role().world() == World.COMPLETE;
    return editor ? corrections.all() : corrections.about(note);
  }

  @PostMapping("/api/notes/{id}/corrections")
  ResponseEntity<JsonNode> correct(@PathVariable String id, HttpServletRequest request)
      throws IOException {
    editing.requireAllowed();
    Note note = new NoteAddress(id).in(archiveAccess.forReader());
    TagCorrection made = corrector.correct(note, asked(BodyText.ofChange(request)));
    URI location = URI.create("/api" + NoteLink.to(note.id()) + "/corrections/" + made.id());
    return ResponseEntity.created(location)
        .body(AnswerMarkJson.mark(CorrectionJson.write(made), note.marking()));
  }

  @GetMapping("/api/notes/{id}/corrections/{correction}")
  JsonNode one(@PathVariable String id, @PathVariable String correction) {
    Note note = new NoteAddress(id).in(archiveAccess.forReader());
    return shown(corrector.of(note.id()), note).stream()
        .filter(one -> one.id().equals(correction))
        .findFirst()
        .map(found -> AnswerMarkJson.mark(CorrectionJson.write(found), note.marking()))
        .orElseThrow(() -> Refusal.notFound("correction", correction));
  }

  @DeleteMapping("/api/notes/{id}/corrections/{correction}")
  ResponseEntity<Void> undo(@PathVariable String id, @PathVariable String correction) {
    editing.requireAllowed();
    corrector.undo(new NoteAddress(id).in(archiveAccess.forReader()), correction);
    return ResponseEntity.noContent().build();
  }

  private static CorrectionRequest asked(String body) {
    try {
      JsonNode json = JsonMapper.shared().readTree(body);
      String passage = json.required("passage").stringValue();
      TagLabel tag = CorrectionJson.readTag(json.required("tag"));
      Optional<String> reason = json.optional("reason").map(JsonNode::stringValue);
      TagLabel to =
          json.optional("to").map(right -> CorrectionJson.readChange(right, tag)).orElse(tag);
      String action = json.required("action").stringValue();
      return CorrectionRequest.of(
          CorrectionForm.action(action), passage, Optional.of(tag), Optional.of(to), reason);
    } catch (JacksonException | IllegalArgumentException e) {
      throw Refusal.badRequest(
          "json", e instanceof JacksonException j ? j.getOriginalMessage() : e.getMessage());
    }
  }
}
