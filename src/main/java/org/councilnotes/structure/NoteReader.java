package org.councilnotes.structure;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.councilnotes.extract.Extraction;
import org.councilnotes.extract.Remark;
import org.councilnotes.note.Adoption;
import org.councilnotes.note.Characters;
import org.councilnotes.note.CoverPage;
import org.councilnotes.note.DocumentNumber;
import org.councilnotes.note.Dropped;
import org.councilnotes.note.ExtractionSheet;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.PassageKind;
import org.councilnotes.note.Report;
import org.councilnotes.note.Saying;
import org.councilnotes.note.Section;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** Reads a note from the XHTML of any format. */
public final class NoteReader {

  private static final int OPENING = 12;

  /** A longer line is prose, not letterhead. */
  private static final int LONG_LINE = 120;

  /** The note, untagged; without passages where the file has no text. */
  public Note read(Extraction.Read read, FileIdentity file) {
    Document xhtml = Jsoup.parse(read.xhtml(), "", Parser.xmlParser());
    if (xhtml.selectFirst("body") == null) {
      xhtml.appendElement("html").appendElement("body");
    }
    ScannedPages scanned = ScannedPages.settle(xhtml);
    int extracted = count(xhtml.selectFirst("body").wholeText());
    HeadLines head = HeadLines.of(xhtml, read.mime());
    Manuscript manuscript = manuscript(read.mime(), xhtml);
    NoteLanguage spoken = NoteLanguage.of(manuscript, read.metadata());
    String language = spoken.language();
    Set<Handling> beside = MarkingRule.beside(manuscript.dropped());
    Cover cover = CoverReader.read(manuscript.cover(), Optional.of(language), beside);
    boolean covered = !manuscript.cover().isEmpty();
    CoverPage page =
        covered
            ? cover.page()
            : marked(bareCover(manuscript, language, read.metadata()), head, beside);
    String id = page.identity().noteId().orElseGet(file::noteId);
    PassageList list = new PassageList(id, new Headings(read.mime().equals("text/plain")));
    spoken.doubt().ifPresent(list.warnings()::add);
    Stream.of(Remark.values()).flatMap(r -> r.in(read).stream()).forEach(list.warnings()::add);
    if (covered) {
      list.addCover(cover.passages(), cover.place());
    }
    list.addBody(BlankedPlaces.of(page.identity().number()).in(manuscript.body()));
    List<Dropped> dropped = new ArrayList<>(manuscript.dropped());
    dropped.addAll(cover.dropped());
    return new Note(
        id,
        page,
        adoption(page, list),
        Report.NONE,
        list.sections(),
        list.passages(),
        sheet(manuscript, extracted, dropped, list).withOcr(scanned.read(), scanned.warnings()));
  }

  private static CoverPage marked(CoverPage bare, HeadLines head, Set<Handling> beside) {
    Optional<DocumentNumber> number = bare.identity().number();
    return bare.with(
        MarkingRule.withoutCover(number, head, beside),
        MarkingRule.doubtWithoutCover(number, head, beside));
  }

  private static Manuscript manuscript(String mime, Document xhtml) {
    return switch (mime) {
      case "application/pdf" -> PdfManuscript.read(xhtml);
      case "text/plain" -> TextManuscript.read(xhtml);
      default -> OfficeManuscript.read(xhtml);
    };
  }

  private static int count(String text) {
    return Characters.count(Normalizer.normalize(text, Normalizer.Form.NFC));
  }

  private static ExtractionSheet sheet(
      Manuscript manuscript, int extracted, List<Dropped> dropped, PassageList list) {
    int kept = list.passages().stream().mapToInt(p -> Characters.count(p.text())).sum();
    int left = dropped.stream().mapToInt(d -> Characters.count(d.text())).sum();
    Characters characters = new Characters(extracted, kept, left);
    List<String> warnings = new ArrayList<>(list.warnings());
    if (manuscript.blankPages() > 0) {
      warnings.add(Saying.BLANK_PAGES.say(manuscript.blankPages()));
    }
    if (!characters.balanced()) {
      warnings.add(Saying.OUT_OF_BALANCE.say());
    }
    return new ExtractionSheet(manuscript.pages(), dropped, characters, warnings);
  }

  private static Adoption adoption(CoverPage page, PassageList list) {
    List<String> opening =
        list.passages().stream()
            .filter(p -> p.kind() != PassageKind.COVER)
            .limit(OPENING)
            .filter(p -> p.section().equals(Section.COVER) || p.kind() == PassageKind.HEADING)
            .map(Passage::text)
            .toList();
    return AdoptionReader.read(page.address(), opening, annexes(list.passages()));
  }

  /** Each title that says ANNEX, with the heading under it. */
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

  /** Without a Council cover: the title of the text, and a date near its start. */
  private static CoverPage bareCover(
      Manuscript manuscript, String language, Map<String, String> metadata) {
    List<String> start =
        manuscript.body().stream().limit(OPENING).map(b -> b.text().text()).toList();
    Optional<LocalDate> date =
        start.stream().map(DateWords::find).flatMap(Optional::stream).findFirst();
    String title = title(manuscript.body().stream().limit(OPENING).toList());
    String subject = title.isEmpty() ? metadata.getOrDefault("dc:title", "") : title;
    Optional<DocumentNumber> number = FooterPattern.number(manuscript.footer());
    return CoverReader.none(number, language, date, subject);
  }

  /** The headings right before the first numbered section: what stands above them is letterhead. */
  private static String title(List<Block> start) {
    Headings headings = new Headings(false);
    List<String> title = new ArrayList<>();
    for (Block block : start) {
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
