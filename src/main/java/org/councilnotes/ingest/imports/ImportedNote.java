package org.councilnotes.ingest.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.councilnotes.json.ImportLine.Facts;
import org.councilnotes.note.Adoption;
import org.councilnotes.note.CharacterCounts;
import org.councilnotes.note.CoverPage;
import org.councilnotes.note.ExtractionSheet;
import org.councilnotes.note.Marking;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.ReportMetadata;
import org.councilnotes.note.ReportingPeriod;
import org.councilnotes.note.WordingHistory;
import org.councilnotes.note.number.DocumentNumber;
import org.councilnotes.note.text.TextHash;

/**
 * A note made of the lines of one document.
 *
 * @param lives wording histories that its lines give, by passage
 */
record ImportedNote(Note note, Map<String, WordingHistory> lives) {

  /** Letters, digits, {@code _ . -}: matches {@code 10364-19.fr}; not {@code a/b}. */
  private static final Pattern ADDRESS = Pattern.compile("[\\p{L}\\p{N}_.-]{1,200}");

  /** Matches {@code ..}; not {@code a..}. */
  private static final Pattern DOTS = Pattern.compile("\\.+");

  /** Matches the slash in {@code a/b}; nothing in {@code 10364-19}. */
  private static final Pattern NO_ADDRESS = Pattern.compile("[^\\p{L}\\p{N}_.-]+");

  private static final int LONGEST_START = 100;
  private static final int DIGITS = 8;
  private static final int LAST_MONTH = 12;
  private static final int LAST_DAY = 31;

  ImportedNote {
    lives = Map.copyOf(lives);
  }

  /** The id of a document: its name where that is valid in addresses, else derived from it. */
  static String id(String doc) {
    if (ADDRESS.matcher(doc).matches() && !DOTS.matcher(doc).matches()) {
      return doc;
    }
    String safe = NO_ADDRESS.matcher(doc).replaceAll("-");
    String start = safe.substring(0, Math.min(LONGEST_START, safe.length()));
    return start + "-" + TextHash.of(doc).substring(0, DIGITS);
  }

  /** The note without its passages. */
  static Note head(String id, Facts facts) {
    return facts.whole().orElseGet(() -> plain(id, facts));
  }

  private static Note plain(String id, Facts facts) {
    CoverPage.Identity identity =
        new CoverPage.Identity(
            DocumentNumber.ofKey(id), facts.language(), Optional.empty(), Optional.empty());
    CoverPage.Address address =
        new CoverPage.Address(Optional.empty(), facts.body(), Optional.empty(), facts.title());
    return new Note(
        id,
        new CoverPage(
            identity, address, CoverPage.RelatedDocuments.NONE, List.of(), Marking.PUBLIC),
        Adoption.NOT_STATED,
        new ReportMetadata(facts.series(), period(facts.year())),
        List.of(),
        List.of(),
        sheet(List.of()));
  }

  private static Optional<ReportingPeriod> period(OptionalInt year) {
    return year.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ReportingPeriod(
                LocalDate.of(year.getAsInt(), 1, 1),
                LocalDate.of(year.getAsInt(), LAST_MONTH, LAST_DAY)));
  }

  /** The extraction sheet: nothing was dropped. */
  static ExtractionSheet sheet(List<Passage> passages) {
    int kept = passages.stream().mapToInt(p -> CharacterCounts.count(p.text())).sum();
    return new ExtractionSheet(
        OptionalInt.empty(), List.of(), new CharacterCounts(kept, kept, 0), List.of());
  }
}
