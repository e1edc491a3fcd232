package org.councilnotes.structure.cover;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import org.councilnotes.note.CoverPage;
import org.councilnotes.note.DroppedText;
import org.councilnotes.note.Marking;
import org.councilnotes.note.MarkingEvidence;
import org.councilnotes.note.number.DocumentNumber;
import org.councilnotes.note.number.InterinstitutionalFile;
import org.councilnotes.note.number.InterinstitutionalFile.Mention;
import org.councilnotes.structure.block.CoverLine;

/** Reads the lines of a cover page. Recognises each line by its wording, not by its position. */
public final class CoverReader {

  private final List<String> council = new ArrayList<>();
  private final List<String> numberLines = new ArrayList<>();
  private OptionalInt numberPage = OptionalInt.empty();
  private final List<String> files = new ArrayList<>();
  private final List<String> fileLines = new ArrayList<>();
  private final List<String> codes = new ArrayList<>();
  private final List<String> codeLines = new ArrayList<>();
  private final List<String> types = new ArrayList<>();
  private final List<String> marks = new ArrayList<>();
  private final List<FoundMark> handling = new ArrayList<>();
  private final List<String> others = new ArrayList<>();
  private final List<DroppedText> dropped = new ArrayList<>();
  private final Map<CoverField, List<String>> values = new EnumMap<>(CoverField.class);
  private final List<String> fieldLines = new ArrayList<>();
  private Optional<DocumentNumber> printedNumber = Optional.empty();
  private Optional<LocalDate> date = Optional.empty();
  private Optional<String> dateLine = Optional.empty();
  private Optional<String> original = Optional.empty();
  private Optional<String> originalLine = Optional.empty();

  public static ParsedCover read(List<CoverLine> lines, Optional<String> language) {
    return read(lines, language, List.of());
  }

  /**
   * Reads a cover.
   *
   * @param beside handling marks at the foot of the cover or across it
   */
  public static ParsedCover read(
      List<CoverLine> lines, Optional<String> language, List<FoundMark> beside) {
    if (IssuerCoverReader.isFor(lines)) {
      return new IssuerCoverReader(lines).read(language.orElse("en"));
    }
    CoverReader reader = new CoverReader();
    reader.readNumber(lines);
    lines.forEach(reader::take);
    reader.handling.addAll(beside);
    OptionalInt place = lines.isEmpty() ? OptionalInt.empty() : lines.getFirst().page();
    return new ParsedCover(reader.page(language), reader.passages(), reader.dropped, place);
  }

  /** The number decides what the lines above it can be: only some series have bare codes. */
  private void readNumber(List<CoverLine> lines) {
    printedNumber =
        lines.stream()
            .filter(line -> line.label().isEmpty())
            .map(CoverLine::text)
            .filter(CoverLinePatterns::isNumber)
            .findFirst()
            .flatMap(DocumentNumber::parse);
  }

  private void take(CoverLine line) {
    if (line.label().isPresent()) {
      field(line.label().get(), line);
    } else if (!line.text().isEmpty()) {
      head(line);
    }
  }

  private void field(String label, CoverLine line) {
    CoverField field = CoverField.of(label).orElse(CoverField.OTHER);
    values.computeIfAbsent(field, f -> new ArrayList<>()).add(line.text());
    fieldLines.add(line.printed());
  }

  private void head(CoverLine line) {
    String text = line.text();
    HandlingMarkRecognizer.findAloneInAnyCase(text)
        .or(() -> HandlingMarkRecognizer.findInHead(text))
        .or(() -> doubtful(text))
        .map(mark -> new FoundMark(mark, text, line.page()))
        .ifPresent(handling::add);
    Matcher or = CoverLinePatterns.ORIGINAL.matcher(text);
    if (CoverLinePatterns.STAMP.matcher(text).matches()) {
      dropped.add(new DroppedText(DroppedText.Kind.STAMP, line.page(), text));
    } else if (date.isEmpty() && DateParser.find(text).isPresent()) {
      date = DateParser.find(text);
      dateLine = Optional.of(text);
      findOriginal(or);
    } else if (or.find()) {
      findOriginal(or.reset());
      originalLine = Optional.of(text);
    } else if (isNumberLine(text)) {
      numberPage = line.page();
      numberLines.add(text);
    } else if (!identify(text)) {
      others.add(text);
    }
  }

  private static Optional<HandlingMark> doubtful(String text) {
    return Optional.of(HandlingMark.DOUBTFUL)
        .filter(_ -> DoubtfulMarkRecognizer.isMarkAtEdge(text));
  }

  private void findOriginal(Matcher or) {
    if (original.isEmpty() && or.find()) {
      original = Optional.of(or.group(1));
    }
  }

  private boolean isNumberLine(String text) {
    return numberLines.isEmpty()
        ? CoverLinePatterns.isNumber(text)
        : numberLines.size() < 3 && CoverLinePatterns.ADDITION.matcher(text).matches();
  }

  /** Takes lines that their own wording identifies; returns false for others. */
  private boolean identify(String text) {
    if (CoverLinePatterns.isCouncil(text)) {
      return council.add(text);
    }
    if (HandlingMarkRecognizer.findAlone(text).isPresent()) {
      return marks.add(text);
    }
    List<Mention> numbered = InterinstitutionalFile.allIn(text);
    if (!numbered.isEmpty() || isFileLabel(text)) {
      numbered.forEach(mention -> files.add(mention.range().of(text)));
      return fileLines.add(text);
    }
    return code(text) || (CoverLinePatterns.isType(text) && types.add(text));
  }

  private boolean code(String text) {
    List<String> found = CoverLinePatterns.codes(text);
    if (found.isEmpty() && !isBareCode(text)) {
      return false;
    }
    codes.addAll(found.isEmpty() ? List.of(text) : found);
    return codeLines.add(text);
  }

  /**
   * Whether a line is a code without number, which only notices of meeting and working papers have.
   */
  private boolean isBareCode(String text) {
    boolean series = printedNumber.map(n -> !n.isOrdinary()).orElse(false);
    return series
        && types.isEmpty()
        && !CoverLinePatterns.TYPES.matcher(text).matches()
        && CoverLinePatterns.BARE_CODE.matcher(text).matches();
  }

  private static boolean isFileLabel(String text) {
    String folded = text.toLowerCase(Locale.ROOT);
    return text.endsWith(":") && (folded.contains("interinst") || folded.contains("interinstitut"));
  }

  private Optional<DocumentNumber> number() {
    return numberLines.isEmpty()
        ? Optional.empty()
        : DocumentNumber.parse(String.join(" ", numberLines));
  }

  private CoverPage page(Optional<String> language) {
    Optional<DocumentNumber> number = number();
    CoverPage.Identity identity =
        new CoverPage.Identity(number, language.orElse("en"), original, date);
    CoverPage.Address address =
        new CoverPage.Address(
            types.stream().findFirst(),
            first(CoverField.FROM),
            first(CoverField.TO),
            first(CoverField.SUBJECT).orElse(""));
    CoverPage.RelatedDocuments trail =
        new CoverPage.RelatedDocuments(
            documents(CoverField.PREVIOUS), documents(CoverField.COMMISSION), files, release());
    List<FoundMark> found = new ArrayList<>(handling);
    MarkingRule.namedIn(address.subject(), numberPage).ifPresent(found::add);
    return MarkingRule.ofCover(number, numberEvidence(), found)
        .applyTo(new CoverPage(identity, address, trail, codes, Marking.LIMITE));
  }

  private Optional<MarkingEvidence> numberEvidence() {
    return numberLines.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new MarkingEvidence(
                MarkingEvidence.Source.NUMBER, String.join(" ", numberLines), numberPage));
  }

  private Optional<CoverPage.Declassification> release() {
    Optional<LocalDate> dated = first(CoverField.DATED).flatMap(DateParser::find);
    return first(CoverField.DOCUMENT)
        .map(document -> new CoverPage.Declassification(document, dated, first(CoverField.STATUS)));
  }

  private Optional<String> first(CoverField field) {
    return values.getOrDefault(field, List.of()).stream().findFirst();
  }

  /** The documents that a field refers to; an addition stays with its document. */
  private List<String> documents(CoverField field) {
    return values.getOrDefault(field, List.of()).stream()
        .flatMap(CoverLinePatterns.NEXT_DOCUMENT::splitAsStream)
        .filter(d -> !d.isEmpty())
        .toList();
  }

  private List<String> passages() {
    List<String> all = new ArrayList<>();
    joined(council, all);
    dateLine.ifPresent(all::add);
    originalLine.ifPresent(all::add);
    joined(numberLines, all);
    joined(fileLines, all);
    joined(marks, all);
    joined(codeLines, all);
    all.addAll(types);
    all.addAll(fieldLines);
    all.addAll(others);
    return all;
  }

  private static void joined(List<String> lines, List<String> all) {
    if (!lines.isEmpty()) {
      all.add(String.join(" ", lines));
    }
  }

  /** The cover page of a note without a readable cover: only the number in the footers is known. */
  public static CoverPage withoutCover(
      Optional<DocumentNumber> number, String language, Optional<LocalDate> date, String subject) {
    return new CoverPage(
        new CoverPage.Identity(number, language, Optional.empty(), date),
        new CoverPage.Address(Optional.empty(), Optional.empty(), Optional.empty(), subject),
        CoverPage.RelatedDocuments.NONE,
        List.of(),
        Marking.LIMITE);
  }

  /**
   * The result of reading a cover page.
   *
   * @param passages its wording in one order for all formats: name, date, original, number, files,
   *     marking, codes, type, fields, then unrecognised lines
   * @param dropped stamps
   */
  public record ParsedCover(
      CoverPage page, List<String> passages, List<DroppedText> dropped, OptionalInt place) {}
}
