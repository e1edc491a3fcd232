package org.councilnotes.web.note;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.councilnotes.label.FacetLabels;
import org.councilnotes.note.CoverPage;
import org.councilnotes.note.Note;
import org.councilnotes.note.ReportingPeriod;
import org.councilnotes.note.number.DocumentNumber;
import org.councilnotes.note.text.LongDateFormat;
import org.councilnotes.query.Facet;
import org.councilnotes.web.address.NoteLink;

/** The cover data of a note, line by line, in the language of a page. */
final class CoverFacts {

  private final FacetLabels labels;
  private final Locale locale;
  private final TrailLinks links;
  private final List<String> overridden;
  private final List<Fact> facts = new ArrayList<>();

  private CoverFacts(Note note, TrailLinks links, FacetLabels labels, Locale locale) {
    this.overridden = note.sheet().overridden();
    this.labels = labels;
    this.locale = locale;
    this.links = links;
  }

  /**
   * One line.
   *
   * @param name last part of the message key
   * @param pieces parts of its text in order
   * @param hand whether a sidecar set it
   */
  record Fact(String name, List<Piece> pieces, boolean hand) {

    Fact {
      pieces = List.copyOf(pieces);
    }

    public String messageKey() {
      return "note.cover." + name;
    }
  }

  /**
   * A part of the text.
   *
   * @param href address of a page about it; empty where there is none
   */
  record Piece(String text, Optional<String> href) {

    static Piece plain(String text) {
      return new Piece(text, Optional.empty());
    }

    static Piece linked(String text, String href) {
      return new Piece(text, Optional.of(href));
    }
  }

  static List<Fact> of(Note note, TrailLinks links, FacetLabels labels, Locale locale) {
    CoverFacts facts = new CoverFacts(note, links, labels, locale);
    facts.addDocument(note.cover());
    facts.addReport(note);
    facts.addAbout(note.about());
    facts.addTrail(note.cover().trail());
    return List.copyOf(facts.facts);
  }

  private void addDocument(CoverPage cover) {
    add("number", cover.identity().number().map(DocumentNumber::display));
    add("date", cover.identity().date().map(this::date));
    add("type", cover.address().type());
    add("from", cover.address().from());
    add("to", cover.address().to());
    add("codes", joined(cover.codes()));
    add("language", Optional.of(language(cover.identity().language())));
    add("original", cover.identity().original().map(this::language));
  }

  private void addReport(Note note) {
    add("status", Optional.of(labels.of(Facet.STATUS, note.adoption().status().key(), locale)));
    add("by", note.adoption().by());
    add("on", note.adoption().on().map(this::date));
    add("period", note.report().period().map(this::period));
    note.report()
        .series()
        .ifPresent(
            series -> {
              String name = labels.of(Facet.SERIES, series, locale);
              add("series", List.of(Piece.linked(name, NoteLink.toSeries(series))));
            });
  }

  private void addAbout(List<String> countries) {
    add("about", joined(countries.stream().map(c -> labels.of(Facet.ABOUT, c, locale)).toList()));
  }

  private void addTrail(CoverPage.RelatedDocuments trail) {
    trail.release().ifPresent(this::addRelease);
    add("previous", links.toDocuments(trail.previous()));
    add("commission", links.toDocuments(trail.commission()));
    add("interinstitutional", links.toDossiers(trail.interinstitutional()));
  }

  private void addRelease(CoverPage.Declassification release) {
    add("document", links.toDocuments(List.of(release.document())));
    add("documentDate", release.dated().map(this::date));
    add("newStatus", release.status());
  }

  private void add(String name, Optional<String> text) {
    add(name, text.map(Piece::plain).stream().toList());
  }

  private void add(String name, List<Piece> pieces) {
    if (!pieces.isEmpty()) {
      facts.add(
          new Fact(name, pieces, overridden.contains(name.equals("by") ? "adoptedBy" : name)));
    }
  }

  private static Optional<String> joined(List<String> texts) {
    return texts.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", texts));
  }

  private String language(String tag) {
    return labels.of(Facet.LANGUAGE, tag, locale);
  }

  private String period(ReportingPeriod period) {
    return date(period.from()) + " – " + date(period.to());
  }

  private String date(LocalDate date) {
    return new LongDateFormat().of(date, locale);
  }
}
