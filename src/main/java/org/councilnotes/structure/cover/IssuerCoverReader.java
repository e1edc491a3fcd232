package org.councilnotes.structure.cover;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.councilnotes.note.CoverPage;
import org.councilnotes.note.Marking;
import org.councilnotes.note.number.DocumentNumber;
import org.councilnotes.note.number.DocumentNumberMention;
import org.councilnotes.note.number.InterinstitutionalFile;
import org.councilnotes.structure.block.CoverLine;
import org.councilnotes.structure.block.CoverLine.Part;

/**
 * Reads the cover of a paper of another body, whose lines {@link IssuerCover} has told apart. What
 * no line says stays empty.
 *
 * @param lines in reading order
 */
record IssuerCoverReader(List<CoverLine> lines) {

  /**
   * Matches the kind of paper at the start of its title: {@code Report of the Secretary-General
   * on}, {@code Letter dated}, {@code Proposal for a}; not {@code United Nations Mission}.
   */
  private static final Pattern KIND =
      Pattern.compile(
          "((?:(?:Joint|Amended|Commission Staff|Draft|Identical|White|Green)"
              + " )*(?:Report|Note|Letters?|Proposal|Communication|Working"
              + " Document|Recommendation|Opinion"
              + "|Annex(?:es)?|Paper|Decision|Rapport|Lettres?|Proposition|Avis|Informe|Carta|Propuesta"
              + "|Comunicación|Dictamen|Nota|Vorschlag|Bericht|Mitteilung|Stellungnahme|Relazione"
              + "|Proposta|Comunicazione|Parere|Relatório|Comunicação|Verslag|Voorstel|Mededeling))((?:"
              + " of the| by the| du| de la| del| de) (?-i:\\p{Lu}[\\p{L}-]+(?:"
              + " \\p{Lu}[\\p{L}-]+)*))?(?!\\p{L}).*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** Finds sender and receiver in {@code Letter dated 3 May 2025 from X addressed to Y}. */
  private static final Pattern LETTER =
      Pattern.compile("Letters? .*? from (.{3,200}?) addressed to (.{3,200})");

  /** Matches {@code of the } before the name of a committee; nothing in {@code Committee}. */
  private static final Pattern BEFORE_NAME =
      Pattern.compile(
          "^(?:of|for|de|du|pour|à l['’]intention de|para|des|für|della|destinato alla|da|dirigido"
              + " à|van|aan) (?:the |la |le |el |den |de )?");

  /** Matches the language of {@code Original: English}; nothing in {@code Original}. */
  private static final Pattern ORIGINAL = Pattern.compile("(?i)original ?: ?(\\p{L}+)");

  static boolean isFor(List<CoverLine> lines) {
    return lines.stream().anyMatch(line -> line.part().isPresent());
  }

  CoverReader.ParsedCover read(String language) {
    OptionalInt place = lines.isEmpty() ? OptionalInt.empty() : lines.getFirst().page();
    return new CoverReader.ParsedCover(page(language), passages(), List.of(), place);
  }

  private CoverPage page(String language) {
    String subject = text(Part.SUBJECT).orElse("");
    Matcher letter = LETTER.matcher(subject);
    boolean sent = letter.matches();
    return new CoverPage(
        new CoverPage.Identity(number(), language, original(), date()),
        new CoverPage.Address(
            text(Part.TYPE).or(() -> kind(subject)),
            sent ? Optional.of(letter.group(1)) : text(Part.FROM).map(IssuerCoverReader::name),
            sent ? Optional.of(letter.group(2)) : text(Part.TO).map(IssuerCoverReader::name),
            subject),
        new CoverPage.RelatedDocuments(List.of(), commission(), files()),
        List.of(),
        Marking.PUBLIC);
  }

  private Optional<String> text(Part part) {
    String text =
        lines.stream()
            .filter(line -> line.part().equals(Optional.of(part)))
            .map(CoverLine::text)
            .collect(Collectors.joining(" "));
    return Optional.of(text).filter(t -> !t.isEmpty());
  }

  private static String name(String printed) {
    return BEFORE_NAME.matcher(printed).replaceFirst("");
  }

  private static Optional<String> kind(String subject) {
    Matcher kind = KIND.matcher(subject);
    if (!kind.matches()) {
      return Optional.empty();
    }
    boolean signed = kind.group(2) != null && !LETTER.matcher(subject).matches();
    return Optional.of(signed ? kind.group(1) + kind.group(2) : kind.group(1));
  }

  private Optional<DocumentNumber> number() {
    Optional<String> printed = text(Part.NUMBER);
    return printed.flatMap(DocumentNumber::parse).or(() -> printed.flatMap(DocumentNumber::findIn));
  }

  /** The language of the original by its name in English or its own language. */
  private Optional<String> original() {
    return text(Part.ORIGINAL)
        .flatMap(
            printed -> {
              Matcher m = ORIGINAL.matcher(printed);
              return m.find() ? LanguageNames.code(m.group(1)) : Optional.empty();
            });
  }

  private Optional<LocalDate> date() {
    return lines.stream()
        .filter(line -> line.part().equals(Optional.of(Part.DATE)))
        .flatMap(line -> DateParser.ofLine(line.text()).stream())
        .findFirst();
  }

  private List<String> commission() {
    return trail()
        .flatMap(text -> DocumentNumber.allIn(text).stream())
        .map(DocumentNumberMention::number)
        .filter(number -> number.issuer() == DocumentNumber.Issuer.COMMISSION)
        .map(DocumentNumber::display)
        .distinct()
        .toList();
  }

  private List<String> files() {
    return trail()
        .flatMap(text -> InterinstitutionalFile.allIn(text).stream().map(m -> m.range().of(text)))
        .distinct()
        .toList();
  }

  private Stream<String> trail() {
    return lines.stream()
        .filter(line -> line.part().equals(Optional.of(Part.TRAIL)))
        .map(CoverLine::text);
  }

  /** The lines in reading order; neighbours that say the same are one passage. */
  private List<String> passages() {
    List<String> passages = new ArrayList<>();
    Optional<Part> last = Optional.empty();
    for (CoverLine line : lines.subList(0, IssuerCover.length(lines))) {
      boolean goesOn =
          line.part().equals(last) && !last.equals(Optional.of(Part.OTHER)) && !passages.isEmpty();
      String before = goesOn ? passages.removeLast() + " " : "";
      passages.add(before + line.text());
      last = line.part();
    }
    return passages;
  }
}
