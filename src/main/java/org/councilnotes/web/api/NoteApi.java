package org.councilnotes.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.corpus.Corpus;
import org.councilnotes.export.ExportFormat;
import org.councilnotes.export.NoteTableExport;
import org.councilnotes.export.citation.NoteCaption;
import org.councilnotes.json.ArchivedNoteJson;
import org.councilnotes.json.NoteListJson;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.ProvisionPath;
import org.councilnotes.notice.ProvisionNotices;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.ArchivedNote;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.store.NoteTotal;
import org.councilnotes.web.Refusal;
import org.councilnotes.web.RequestLocaleResolver;
import org.councilnotes.web.RequestNotes;
import org.councilnotes.web.address.NoteAddress;
import org.councilnotes.web.address.NoteLink;
import org.councilnotes.web.address.ProvisionParameter;
import org.councilnotes.web.note.NoteSource;
import org.springframework.context.MessageSource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Notes as JSON, and their source files. */
@RestController
final class NoteApi {

  private static final Set<ExportFormat> TABLE_FORMATS =
      EnumSet.of(ExportFormat.CSV, ExportFormat.XLSX);

  /** Matches {@code 12}; not {@code +1} nor {@code 1234567}. */
  private static final Pattern TABLE_NUMBER = Pattern.compile("\\d{1,6}");

  private final ArchiveAccess archiveAccess;
  private final Corpus corpus;
  private final MessageSource messages;
  private final OriginalAnswers originals;

  NoteApi(
      ArchiveAccess archiveAccess,
      Corpus corpus,
      MessageSource messages,
      OriginalAnswers originals) {
    this.archiveAccess = archiveAccess;
    this.corpus = corpus;
    this.messages = messages;
    this.originals = originals;
  }

  @GetMapping(ListPage.PATH)
  JsonNode notes(
      @RequestParam(defaultValue = "") String page, @RequestParam(defaultValue = "") String size) {
    return new ListPage(number("page", page), number("size", size))
        .of(archiveAccess.forReader().notes());
  }

  private static Optional<Integer> number(String name, String typed) {
    try {
      return typed.isBlank() ? Optional.empty() : Optional.of(Integer.valueOf(typed.strip()));
    } catch (NumberFormatException notANumber) {
      throw Refusal.badRequest("number", name, typed);
    }
  }

  /**
   * One note.
   *
   * @param provision path of the provision within which passages are wanted; all where it is blank
   */
  @GetMapping("/api/notes/{*rest}")
  ResponseEntity<JsonNode> note(
      @PathVariable String rest,
      @RequestParam(defaultValue = "") String provision,
      HttpServletRequest http) {
    ArchiveReader world = archiveAccess.forReader();
    NoteAddress address = new NoteAddress(rest.substring(1));
    Optional<ProvisionPath> asked = ProvisionParameter.of(provision);
    Optional<Note> note = address.exactIn(world);
    if (note.isPresent()) {
      ArchivedNote held = ArchivedNote.of(note.get(), world);
      return asked
          .map(path -> within(path, held, http))
          .orElseGet(() -> ResponseEntity.ok(ArchivedNoteJson.write(held)));
    }
    String id = address.idIn(world).orElseThrow(address::unknown);
    return ResponseEntity.status(HttpStatus.FOUND)
        .location(URI.create("/api" + NoteLink.to(id) + ProvisionParameter.query(asked)))
        .build();
  }

  /** The note with the passages within a provision only. */
  private ResponseEntity<JsonNode> within(
      ProvisionPath asked, ArchivedNote held, HttpServletRequest http) {
    List<Passage> found = asked.in(held.note().passages());
    Locale reader = RequestLocaleResolver.ofPeople(http);
    return ResponseEntity.ok()
        .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
        .body(
            ArchivedNoteJson.write(
                held,
                found,
                ProvisionNotices.of(held.note(), asked, !found.isEmpty(), messages, reader)));
  }

  /**
   * One source file of a note, as it was read; refused where it has changed since.
   *
   * @param source number of the file, from 1; text, so that an invalid number gets the same answer
   *     as one that is too high
   */
  @GetMapping("/api/notes/{id}/original")
  ResponseEntity<Resource> original(
      @PathVariable String id,
      @RequestParam(defaultValue = "1") String source,
      HttpServletRequest http) {
    boolean head = http.getMethod().equals(HttpMethod.HEAD.name());
    ArchiveReader world = archiveAccess.forReader();
    Note note = new NoteAddress(id).in(world);
    return NoteSource.of(ArchivedNote.of(note, world)).stream()
        .filter(s -> Integer.toString(s.n()).equals(source))
        .findFirst()
        .flatMap(
            s ->
                corpus
                    .original(s.file().path())
                    .map(
                        file ->
                            originals.of(
                                file,
                                s.file().hash(),
                                NoteCaption.fileName(s.name(), note.marking()),
                                head)))
        .orElseThrow(() -> Refusal.notFound("original"));
  }

  /**
   * One table of a note as a file.
   *
   * @param n number of the table, from 1; text, so that an invalid number gets the same answer as
   *     one that is too high
   * @param format {@code csv} or {@code xlsx}
   */
  @GetMapping("/api/notes/{id}/tables/{n}")
  ResponseEntity<byte[]> table(
      @PathVariable String id,
      @PathVariable String n,
      @RequestParam(defaultValue = "csv") String format)
      throws IOException {
    ExportFormat kind =
        ExportFormat.ofKey(format)
            .filter(TABLE_FORMATS::contains)
            .orElseThrow(() -> Refusal.badValue("format", "format", format, format));
    Note note = new NoteAddress(id).in(archiveAccess.forReader());
    NoteTableExport table =
        Optional.of(n)
            .filter(typed -> TABLE_NUMBER.matcher(typed).matches())
            .flatMap(typed -> NoteTableExport.of(note, Integer.parseInt(typed)))
            .orElseThrow(() -> Refusal.notFound("table"));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    table.write(kind, bytes);
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, kind.mediaType())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(table.fileName(kind), StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(bytes.toByteArray());
  }

  /**
   * The part of the list of notes: one page, or all where neither page nor size is given.
   *
   * @param number page number, from 1
   * @param size notes on a page
   */
  record ListPage(Optional<Integer> number, Optional<Integer> size) {

    static final String PATH = "/api/notes";

    private static final int USUAL_SIZE = 100;
    private static final int LARGEST_SIZE = 1000;

    /** Refuses invalid pages. */
    ListPage {
      number
          .filter(n -> n < 1)
          .ifPresent(
              n -> {
                throw Refusal.badValue("page", "page", n, n);
              });
      size.filter(n -> n < 1 || n > LARGEST_SIZE)
          .ifPresent(
              n -> {
                throw Refusal.badValue("notes.size", "size", n, n, LARGEST_SIZE);
              });
    }

    /**
     * The page as JSON.
     *
     * @param all all notes in order
     */
    JsonNode of(List<NoteSummary> all) {
      NoteTotal total = NoteTotal.of(all);
      if (number.isEmpty() && size.isEmpty()) {
        RequestNotes.addAll(all);
        return NoteListJson.write(all, total, Optional.empty());
      }
      int page = number.orElse(1);
      int most = size.orElse(USUAL_SIZE);
      int from = (int) Math.min((page - 1L) * most, all.size());
      int to = Math.min(from + most, all.size());
      Optional<String> next =
          to < all.size()
              ? Optional.of("%s?page=%d&size=%d".formatted(PATH, page + 1, most))
              : Optional.empty();
      List<NoteSummary> shown = all.subList(from, to);
      RequestNotes.addAll(shown);
      return NoteListJson.write(shown, total, Optional.of(new NoteListJson.Page(page, most, next)));
    }
  }
}
