package org.councilnotes.web.help;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.label.AlphabeticOrder;
import org.councilnotes.label.FacetLabels;
import org.councilnotes.query.Filters;
import org.councilnotes.query.SearchRequest;
import org.councilnotes.query.VersionScope;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.store.NoteTotal;
import org.councilnotes.store.SearchReader;
import org.councilnotes.web.series.SeriesList;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What the archive is, what it holds, how far it can be trusted and what it is built on. */
@Controller
final class AboutPage {

  private final ArchiveAccess archiveAccess;
  private final String version;

  AboutPage(ArchiveAccess archiveAccess, @Value("${archive.version}") String version) {
    this.archiveAccess = archiveAccess;
    this.version = version;
  }

  @GetMapping("/about")
  ModelAndView page(Locale locale) {
    return new ModelAndView("about", "view", Figures.of(archiveAccess.forReader(), locale))
        .addObject("credits", List.of(Credit.values()))
        .addObject("version", version);
  }

  /** Work of others that the archive is built on, and the licence it is used under. */
  enum Credit {
    GOVUK_FRONTEND("GOV.UK Frontend", "MIT"),
    HTMX("htmx", "0BSD"),
    PDFJS("PDF.js", Credit.APACHE),
    LUCENE("Apache Lucene", Credit.APACHE),
    TIKA("Apache Tika, PDFBox, POI", Credit.APACHE),
    OPENNLP("Apache OpenNLP", Credit.APACHE),
    JSOUP("jsoup", "MIT"),
    ICU("ICU4J, CLDR", "Unicode-3.0"),
    SPRING("Spring Boot, Thymeleaf", Credit.APACHE),
    EXPORTS("Apache Commons CSV, fastexcel", Credit.APACHE),
    DESCRIPTION("springdoc", Credit.APACHE),
    COMMANDS("picocli", Credit.APACHE),
    PROGRESS("progressbar", "MIT");

    private static final String APACHE = "Apache-2.0";

    private final String title;
    private final String licence;

    Credit(String title, String licence) {
      this.title = title;
      this.licence = licence;
    }

    /** As its makers call it. */
    public String title() {
      return title;
    }

    /** By its SPDX identifier. */
    public String licence() {
      return licence;
    }

    /** The message that says what it is used for. */
    public String message() {
      return "about.credit." + name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * What the archive holds, in figures.
   *
   * @param languages of the notes, by name
   * @param dates of the oldest and of the newest note; empty where no note states one
   * @param snapshot which state of the archive was counted
   */
  record Figures(Held held, List<String> languages, Optional<Dates> dates, String snapshot) {

    Figures {
      languages = List.copyOf(languages);
    }

    /** How much there is of each. */
    record Held(NoteTotal notes, Passages passages, int series, int files) {}

    /**
     * How many passages there are.
     *
     * @param latest those that a search counts, of the notes that stand for their documents
     * @param all in every version and language
     */
    record Passages(long latest, long all) {}

    /** The first and the last day, both included. */
    record Dates(LocalDate from, LocalDate to) {}

    static Figures of(ArchiveReader world, Locale locale) {
      List<NoteSummary> notes = world.notes();
      return new Figures(
          new Held(
              NoteTotal.of(notes),
              new Passages(passages(VersionScope.LATEST, world), passages(VersionScope.ALL, world)),
              SeriesList.count(notes),
              world.ledger().size()),
          languages(notes, locale),
          dates(notes),
          world.snapshot());
    }

    private static long passages(VersionScope versions, SearchReader world) {
      SearchRequest everything = SearchRequest.of("", Filters.NONE.withVersions(versions));
      return world
          .searchExactly(everything.withoutHits().withCountedFacets(Set.of()))
          .total()
          .passages();
    }

    private static List<String> languages(List<NoteSummary> notes, Locale locale) {
      return notes.stream()
          .map(note -> note.naming().language())
          .distinct()
          .map(tag -> FacetLabels.languageWithin(tag, locale))
          .sorted(AlphabeticOrder.of(locale))
          .toList();
    }

    private static Optional<Dates> dates(List<NoteSummary> notes) {
      List<LocalDate> days = notes.stream().flatMap(note -> note.date().stream()).sorted().toList();
      return days.isEmpty()
          ? Optional.empty()
          : Optional.of(new Dates(days.getFirst(), days.getLast()));
    }
  }
}
