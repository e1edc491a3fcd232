package org.councilnotes.structure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.councilnotes.note.CoverPage;
import org.councilnotes.note.DroppedText;
import org.councilnotes.note.number.DocumentNumber;
import org.councilnotes.structure.block.DocumentBlocks;
import org.councilnotes.structure.cover.DateParser;

/**
 * Adds to the cover of a paper of another body what is printed elsewhere in it: a number in the
 * running heads or feet, and the day of adoption in the table behind the cover of a committee.
 */
final class IssuerCoverCompletion {

  /** Blocks behind the cover in which the table with the days of adoption stands. */
  private static final int TABLE = 40;

  /**
   * Finds the day in {@code Adopted at plenary session 18/02/2026}; none in {@code Plenary session
   * No 603}.
   */
  private static final Pattern ADOPTED =
      Pattern.compile(
          "(?:Adopted at plenary(?: session)?|Adoption en (?:session )?plénière"
              + "|Adopté en (?:session )?plénière|Aprobado en el pleno|Verabschiedung im Plenum"
              + "|Verabschiedet im Plenum|Adozione in sessione plenaria|Adotado em plenária"
              + "|Goedkeuring door de voltallige vergadering)\\P{N}{0,20}?"
              + "(\\d{1,2}[./]\\d{1,2}[./]\\d{4}|\\d{1,2}\\.? \\p{L}[\\p{L} ]{2,18} \\d{4})",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private IssuerCoverCompletion() {}

  static CoverPage of(CoverPage cover, DocumentBlocks blocks) {
    CoverPage.Identity identity = cover.identity();
    CoverPage.Identity whole =
        new CoverPage.Identity(
            identity.number().or(() -> running(blocks.dropped())),
            identity.language(),
            identity.original(),
            identity.date().or(() -> adopted(blocks)));
    return new CoverPage(
        whole,
        cover.address(),
        cover.trail(),
        cover.codes(),
        cover.marking(),
        cover.markingDoubt(),
        cover.markingEvidence());
  }

  /** The number of another body in the edges of the pages, where all that have one agree. */
  private static Optional<DocumentNumber> running(List<DroppedText> dropped) {
    List<DocumentNumber> numbers =
        dropped.stream()
            .flatMap(d -> DocumentNumber.findIn(d.text()).stream())
            .filter(number -> !number.isOfCouncil())
            .distinct()
            .toList();
    return numbers.size() == 1 ? Optional.of(numbers.getFirst()) : Optional.empty();
  }

  private static Optional<LocalDate> adopted(DocumentBlocks blocks) {
    List<String> texts = blocks.body().stream().map(b -> b.text().text()).toList();
    Stream<LocalDate> table = texts.stream().limit(TABLE).flatMap(text -> inTable(text).stream());
    Stream<LocalDate> signature =
        texts.reversed().stream().limit(TABLE).flatMap(text -> DateParser.ofLine(text).stream());
    return Stream.concat(table, signature).findFirst();
  }

  private static Optional<LocalDate> inTable(String text) {
    Matcher m = ADOPTED.matcher(text);
    return m.find() ? DateParser.ofLine(m.group(1)) : Optional.empty();
  }
}
