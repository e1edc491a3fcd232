package org.councilnotes.web.feed;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.councilnotes.export.citation.Citation;
import org.councilnotes.export.citation.NoteCaption;
import org.councilnotes.note.Marking;
import org.councilnotes.note.Passage;
import org.councilnotes.note.table.LabelledRow;
import org.councilnotes.note.text.TextHash;
import org.councilnotes.note.text.Whitespace;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.store.SearchHit;
import org.councilnotes.web.address.NoteLink;
import org.councilnotes.web.address.SiteRoot;

/**
 * Hits of a search as an Atom feed. The id of an entry is derived from note and text: passage ids
 * can change, and a feed reader would then show the whole note again.
 *
 * <p>Source: RFC 4287.
 *
 * @param self address of the feed
 * @param alternate address of the page of results
 * @param marking of the world that was searched
 * @param hits newest first
 */
record AtomFeed(
    String title,
    String self,
    String alternate,
    SiteRoot root,
    Marking marking,
    List<SearchHit> hits) {

  static final String MEDIA_TYPE = "application/atom+xml;charset=UTF-8";

  private static final String ATOM = "http://www.w3.org/2005/Atom";

  /** Date of notes without a date. */
  private static final LocalDate LONG_AGO = LocalDate.EPOCH;

  AtomFeed {
    hits = List.copyOf(hits);
  }

  String write(String author) {
    XmlBuilder xml = new XmlBuilder("feed", ATOM);
    xml.leaf("id", self).leaf("title", marked(title, marking)).leaf("updated", instant(newest()));
    category(marking, xml);
    xml.open("author").leaf("name", author).close();
    xml.open("link", "rel", "self", "type", "application/atom+xml", "href", self).close();
    xml.open("link", "rel", "alternate", "type", "text/html", "href", alternate).close();
    Set<String> written = new HashSet<>();
    hits.stream().filter(hit -> written.add(id(hit))).forEach(hit -> entry(hit, xml));
    return xml.end();
  }

  private LocalDate newest() {
    return hits.stream()
        .map(hit -> hit.note().date())
        .flatMap(Optional::stream)
        .max(Comparator.naturalOrder())
        .orElse(LONG_AGO);
  }

  private void entry(SearchHit hit, XmlBuilder xml) {
    NoteSummary note = hit.note();
    Citation citation = Citation.of(note, hit.passage(), hit.section(), Optional.empty());
    xml.open("entry").leaf("id", id(hit)).leaf("title", marked(title(hit), note.marking()));
    category(note.marking(), xml);
    xml.leaf("updated", instant(note.date().orElse(LONG_AGO)));
    note.date().ifPresent(day -> xml.leaf("published", instant(day)));
    String page = root.at(NoteLink.toPassage(note.id(), hit.passage().id()));
    xml.open("link", "rel", "alternate", "type", "text/html", "href", page).close();
    xml.leaf("summary", note.naming().subject());
    xml.leaf(
        "content",
        words(hit.passage(), citation)
            + citation.remark().map(remark -> " (" + remark + ")").orElse(""),
        "type",
        "text",
        "xml:lang",
        note.naming().language());
    xml.close();
  }

  /** The quoted words; of a row, the caption of its table and each cell after its head. */
  private static String words(Passage passage, Citation citation) {
    return passage
        .place()
        .row()
        .filter(row -> !row.isHead())
        .map(
            row -> {
              String line = LabelledRow.of(row, passage.textWithoutDeletions()).text();
              return (row.caption().isEmpty() ? "" : row.caption() + "\n")
                  + Whitespace.squeeze(line);
            })
        .orElseGet(citation::quote);
  }

  /** A title with the mark of what is not public before it. */
  private static String marked(String title, Marking marking) {
    return marking == Marking.PUBLIC ? title : NoteCaption.mark(marking) + " · " + title;
  }

  /** The mark for programs. */
  private static void category(Marking marking, XmlBuilder xml) {
    if (marking != Marking.PUBLIC) {
      xml.open("category", "term", NoteCaption.mark(marking)).close();
    }
  }

  /** A URN by content hash, independent of the host name. */
  private static String id(SearchHit hit) {
    String name = hit.note().id() + "\n" + TextHash.of(hit.passage().text());
    return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  private static String title(SearchHit hit) {
    String note = hit.note().title();
    return hit.section().isEmpty() ? note : note + " · " + hit.section();
  }

  /** Midnight at the start of a day: notes have a date without time. */
  private static String instant(LocalDate day) {
    return day + "T00:00:00Z";
  }
}
