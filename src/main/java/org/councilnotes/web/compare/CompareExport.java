package org.councilnotes.web.compare;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.collate.view.ComparisonView;
import org.councilnotes.export.citation.NoteCaption;
import org.councilnotes.note.Note;
import org.councilnotes.redline.Redline;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.web.Refusal;
import org.councilnotes.web.RequestLimits;
import org.councilnotes.web.address.NoteAddress;
import org.councilnotes.web.address.ParameterValues;
import org.councilnotes.web.address.QueryParameters;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Sends a comparison as a Word file. */
@Controller
final class CompareExport {

  private static final int TWO = 2;

  private static final MediaType WORD =
      MediaType.parseMediaType(
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

  /**
   * Characters that are not portable in file names: matches {@code "é "}; not {@code
   * "10364-19.fr"}.
   */
  private static final Pattern UNFIT = Pattern.compile("[^A-Za-z0-9.-]+");

  private final ArchiveAccess archiveAccess;
  private final ComparisonCache comparisons;
  private final RequestLimits limits;

  CompareExport(ArchiveAccess archiveAccess, ComparisonCache comparisons, RequestLimits limits) {
    this.archiveAccess = archiveAccess;
    this.comparisons = comparisons;
    this.limits = limits;
  }

  /** The redline of two notes as Word file, older note first, which is the base. */
  @QueryParameters(CompareState.BASE)
  @GetMapping("/compare.docx")
  ResponseEntity<byte[]> redline(
      @RequestParam(name = "note", defaultValue = "") List<String> typed,
      @RequestParam MultiValueMap<String, String> values) {
    ComparisonView compared = compared(typed);
    if (base(values, compared).orElse(0) != 0) {
      throw Refusal.badValue("compare.redline", CompareState.BASE, TWO);
    }
    return ResponseEntity.ok()
        .contentType(WORD)
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment(compared.notes()))
        .body(limits.exports().run(() -> redline(compared)));
  }

  private static OptionalInt base(MultiValueMap<String, String> values, ComparisonView compared) {
    return new CompareParameters(new ParameterValues(values))
        .baseIndex(compared.witnesses().size());
  }

  private static byte[] redline(ComparisonView compared) {
    return Redline.of(compared).write();
  }

  /** Compares two different notes in the given order. */
  private ComparisonView compared(List<String> typed) {
    ArchiveReader world = archiveAccess.forReader();
    List<String> asked = typed.stream().filter(id -> !id.isBlank()).toList();
    List<String> notes =
        asked.stream().map(id -> new NoteAddress(id).in(world).id()).distinct().toList();
    if (notes.size() != TWO || asked.size() != TWO) {
      throw Refusal.badRequest("compare");
    }
    return comparisons.of(notes, world);
  }

  private static String attachment(List<Note> notes) {
    String ids = String.join("-", notes.stream().map(Note::id).toList());
    String name =
        "compare-"
            + UNFIT.matcher(ids).replaceAll("-")
            + NoteCaption.fileSuffix(NoteCaption.strictest(notes))
            + ".docx";
    return ContentDisposition.attachment().filename(name).build().toString();
  }
}
