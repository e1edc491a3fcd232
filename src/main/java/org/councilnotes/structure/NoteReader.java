package org.councilnotes.structure;

import static org.councilnotes.note.MarkingEvidence.Source.NUMBER;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.councilnotes.extract.Extraction;
import org.councilnotes.extract.ParserRemark;
import org.councilnotes.note.Adoption;
import org.councilnotes.note.CharacterCounts;
import org.councilnotes.note.CoverPage;
import org.councilnotes.note.DroppedText;
import org.councilnotes.note.ExtractionSheet;
import org.councilnotes.note.MarkingEvidence;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.PassageKind;
import org.councilnotes.note.Reason;
import org.councilnotes.note.ReasonCode;
import org.councilnotes.note.ReportMetadata;
import org.councilnotes.note.Section;
import org.councilnotes.note.number.DocumentNumber;
import org.councilnotes.structure.block.DocumentBlocks;
import org.councilnotes.structure.block.TextBlock;
import org.councilnotes.structure.cover.AdoptionReader;
import org.councilnotes.structure.cover.CoverReader;
import org.councilnotes.structure.cover.DateParser;
import org.councilnotes.structure.cover.DocumentEdgeLines;
import org.councilnotes.structure.cover.FileNumberRule;
import org.councilnotes.structure.cover.FooterPatterns;
import org.councilnotes.structure.cover.FoundMark;
import org.councilnotes.structure.cover.LanguageOfOriginal;
import org.councilnotes.structure.cover.MarkingRule;
import org.councilnotes.structure.cover.NoteLanguage;
import org.councilnotes.structure.layout.PdfBlockReader;
import org.councilnotes.structure.layout.ScannedPages;
import org.councilnotes.structure.office.OfficeBlockReader;
import org.councilnotes.structure.outline.HeadingDetector;
import org.councilnotes.structure.outline.PassageBuilder;
import org.councilnotes.structure.outline.SectionLabel;
import org.councilnotes.structure.text.TextBlockReader;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** Builds a note from the XHTML of any format. */
public final class NoteReader {

  private static final int OPENING = 12;

  /** Characters; a longer line is prose, not letterhead. */
  private static final int LONG_LINE = 120;

  /** Reads a note, without tags; without passages where the file has no text. */
  public Note read(Extraction.Read read, FileIdentity file) {
    Document xhtml = Jsoup.parse(read.xhtml(), "", Parser.xmlParser());
    if (xhtml.selectFirst("body") == null) {
      xhtml.appendElement("html").appendElement("body");
    }
    ScannedPages scanned = ScannedPages.replaceReadPages(xhtml);
    int extracted = count(xhtml.selectFirst("body").wholeText());
    String mime = PreformattedText.typeOf(read.mime(), xhtml);
    DocumentEdgeLines head = DocumentEdgeLines.of(xhtml, mime);
    DocumentBlocks documentBlocks = LanguageOfOriginal.drop(manuscript(mime, xhtml));
    NoteLanguage spoken = NoteLanguage.of(documentBlocks, read.metadata());
    String language = spoken.language();
    List<FoundMark> beside = new ArrayList<>(MarkingRule.edgeMarks(documentBlocks.dropped()));
    beside.addAll(MarkingRule.doubtfulLines(head));
    CoverReader.ParsedCover cover =
        CoverReader.read(documentBlocks.cover(), Optional.of(language), beside);
    boolean covered = !documentBlocks.cover().isEmpty();
    CoverPage page =
        FileNumberRule.complete(
            page(documentBlocks, cover, language, read.metadata(), head, beside),
            opening(documentBlocks));
    String id = page.identity().noteId().orElseGet(file::noteId);
    PassageBuilder list =
        new PassageBuilder(id, new HeadingDetector(mime.equals(PreformattedText.PLAIN)));
    spoken.doubt().ifPresent(list.warnings()::add);
    Stream.of(ParserRemark.values())
        .flatMap(r -> r.valuesIn(read).stream())
        .forEach(list.warnings()::add);
    if (covered) {
      list.addCover(cover.passages(), cover.place());
    } else {
      page.identity()
          .number()
          .filter(DocumentNumber::isOfCouncil)
          .map(number -> ReasonCode.COVER_UNREAD.of(number.display()))
          .ifPresent(list.warnings()::add);
    }
    list.addBody(BlankedTextRule.of(page.identity().number()).mark(documentBlocks.body()));
    List<DroppedText> dropped = new ArrayList<>(documentBlocks.dropped());
    dropped.addAll(cover.dropped());
    return new Note(
        id,
        page,
        adoption(page, list),
        ReportMetadata.NONE,
        list.sections(),
        list.passages(),
        sheet(documentBlocks, extracted, dropped, list)
            .withOcr(scanned.read(), scanned.warnings()));
  }

  private static CoverPage page(
      DocumentBlocks documentBlocks,
      CoverReader.ParsedCover cover,
      String language,
      Map<String, String> metadata,
      DocumentEdgeLines head,
      List<FoundMark> beside) {
    if (documentBlocks.cover().isEmpty()) {
      return marked(bareCover(documentBlocks, language, metadata), documentBlocks, head, beside);
    }
    return documentBlocks.hasIssuerCover()
        ? marked(
            IssuerCoverCompletion.of(cover.page(), documentBlocks), documentBlocks, head, beside)
        : cover.page();
  }

  private static CoverPage marked(
      CoverPage bare, DocumentBlocks blocks, DocumentEdgeLines head, List<FoundMark> beside) {
    Optional<DocumentNumber> number = bare.identity().number().filter(DocumentNumber::isOfCouncil);
    Optional<MarkingEvidence> printed = number.map(n -> footer(n, blocks));
    List<FoundMark> marks = new ArrayList<>(beside);
    MarkingRule.namedIn(bare.address().subject(), head.page()).ifPresent(marks::add);
    return MarkingRule.withoutCover(number, printed, head, marks).applyTo(bare);
  }

  /** The first footer with a number; where none was kept, the number itself. */
  private static MarkingEvidence footer(DocumentNumber number, DocumentBlocks blocks) {
    return blocks.dropped().stream()
        .filter(dropped -> dropped.kind() == DroppedText.Kind.FOOTER)
        .filter(dropped -> names(dropped.text(), number))
        .findFirst()
        .map(dropped -> new MarkingEvidence(NUMBER, dropped.text(), dropped.page()))
        .orElseGet(() -> new MarkingEvidence(NUMBER, number.display(), OptionalInt.empty()));
  }

  private static boolean names(String footer, DocumentNumber number) {
    return FooterPatterns.number(footer).filter(n -> n.key().equals(number.key())).isPresent();
  }

  private static DocumentBlocks manuscript(String mime, Document xhtml) {
    return switch (mime) {
      case "application/pdf" -> PdfBlockReader.read(xhtml);
      case PreformattedText.PLAIN -> TextBlockReader.read(xhtml);
      default -> OfficeBlockReader.read(xhtml);
    };
  }

  private static int count(String text) {
    return CharacterCounts.count(Normalizer.normalize(text, Normalizer.Form.NFC));
  }

  private static ExtractionSheet sheet(
      DocumentBlocks documentBlocks,
      int extracted,
      List<DroppedText> dropped,
      PassageBuilder list) {
    int kept = list.passages().stream().mapToInt(p -> CharacterCounts.count(p.text())).sum();
    int left = dropped.stream().mapToInt(d -> CharacterCounts.count(d.text())).sum();
    CharacterCounts characters = new CharacterCounts(extracted, kept, left);
    List<Reason> warnings = new ArrayList<>(list.warnings());
    if (documentBlocks.blankPages() > 0) {
      warnings.add(ReasonCode.BLANK_PAGES.of(documentBlocks.blankPages()));
    }
    if (!characters.balanced()) {
      warnings.add(ReasonCode.OUT_OF_BALANCE.of());
    }
    return new ExtractionSheet(documentBlocks.pages(), dropped, characters, warnings);
  }

  private static Adoption adoption(CoverPage page, PassageBuilder list) {
    List<String> opening =
        list.passages().stream()
            .filter(p -> p.kind() != PassageKind.COVER)
            .limit(OPENING)
            .filter(p -> p.section().equals(Section.COVER) || p.kind() == PassageKind.HEADING)
            .map(Passage::text)
            .toList();
    return AdoptionReader.read(page.address(), opening, annexes(list.passages()));
  }

  /** Titles with the word ANNEX, each with the heading below it. */
  private static List<String> annexes(List<Passage> passages) {
    List<Passage> headings =
        passages.stream().filter(p -> p.kind() == PassageKind.HEADING).toList();
    List<String> annexes = new ArrayList<>();
    for (int i = 0; i < headings.size(); i++) {
      if (SectionLabel.isBareAnnex(headings.get(i).text())) {
        headings.subList(i, Math.min(i + 2, headings.size())).forEach(h -> annexes.add(h.text()));
      }
    }
    return annexes;
  }

  /**
   * Cover data of a note without a cover: the title of the text, and a date that stands alone near
   * its start. A date in a sentence or a title is that of something else.
   */
  private static CoverPage bareCover(
      DocumentBlocks documentBlocks, String language, Map<String, String> metadata) {
    Optional<LocalDate> date =
        opening(documentBlocks).stream()
            .map(DateParser::ofLine)
            .flatMap(Optional::stream)
            .findFirst();
    String title = title(documentBlocks.body().stream().limit(OPENING).toList());
    String subject = title.isEmpty() ? metadata.getOrDefault("dc:title", "") : title;
    Optional<LetterHead> letter = LetterHead.in(documentBlocks.dropped());
    if (letter.isPresent()) {
      date = letter.map(LetterHead::date);
      subject = letter.get().subject();
    }
    Optional<DocumentNumber> number = FooterPatterns.number(documentBlocks.footer());
    return CoverReader.withoutCover(number, language, date, subject);
  }

  private static List<String> opening(DocumentBlocks documentBlocks) {
    return documentBlocks.body().stream().limit(OPENING).map(b -> b.text().text()).toList();
  }

  /**
   * The headings immediately before the first numbered section; those further up are letterhead.
   */
  private static String title(List<TextBlock> start) {
    HeadingDetector headings = new HeadingDetector(false);
    List<String> title = new ArrayList<>();
    for (TextBlock block : start) {
      String text = block.text().text();
      if (headings.isHeading(block) && SectionLabel.isSectionLike(text)) {
        break;
      }
      if (SectionLabel.isBareAnnex(text)) {
        title.clear();
      } else if (headings.isHeading(block)) {
        title.add(text);
      } else if (!title.isEmpty() && text.length() > LONG_LINE) {
        break;
      } else {
        title.clear();
      }
    }
    return String.join(" ", title);
  }
}
