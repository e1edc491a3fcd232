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

/** The about page: purpose and contents of the archive, reliability, credits. */
@Controller
final class AboutPage {

  private final ArchiveAccess archiveAccess;
  private final String version;
  private final String commit;

  AboutPage(
      ArchiveAccess archiveAccess,
      @Value("${archive.version}") String version,
      @Value("${archive.commit}") String commit) {
    this.archiveAccess = archiveAccess;
    this.version = version;
    this.commit = commit;
  }

  @GetMapping("/about")
  ModelAndView page(Locale locale) {
    ArchiveReader world = archiveAccess.forReader();
    int files = archiveAccess.filesForUser(world.ledger()).size();
    return new ModelAndView("about", "view", ArchiveFigures.of(world, files, locale))
        .addObject("credits", List.of(ThirdPartyWork.values()))
        .addObject("version", version)
        .addObject("commit", commit);
  }

  /** Third-party works used, with their licences. */
  enum ThirdPartyWork {
    GOVUK_FRONTEND("GOV.UK Frontend", "MIT"),
    HTMX("htmx", "0BSD"),
    PDFJS("PDF.js", ThirdPartyWork.APACHE),
    LUCENE("Apache Lucene", ThirdPartyWork.APACHE),
    TIKA("Apache Tika, PDFBox, POI", ThirdPartyWork.APACHE),
    OPENNLP("Apache OpenNLP", ThirdPartyWork.APACHE),
    JSOUP("jsoup", "MIT"),
    ICU("ICU4J, CLDR", "Unicode-3.0"),
    SPRING("Spring Boot, Thymeleaf", ThirdPartyWork.APACHE),
    EXPORTS("Apache Commons CSV, fastexcel", ThirdPartyWork.APACHE),
    DESCRIPTION("springdoc", ThirdPartyWork.APACHE),
    COMMANDS("picocli", ThirdPartyWork.APACHE),
    PROGRESS("progressbar", "MIT");

    private static final String APACHE = "Apache-2.0";

    private final String title;
    private final String licence;

    ThirdPartyWork(String title, String licence) {
      this.title = title;
      this.licence = licence;
    }

    /** The name of the work. */
    public String title() {
      return title;
    }

    /** The SPDX identifier of the licence. */
    public String licence() {
      return licence;
    }

    /** Key of the message that says what it is used for. */
    public String message() {
      return "about.credit." + name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Figures of the archive.
   *
   * @param languages names of the languages of notes
   * @param dates dates of the oldest and the newest note; empty where no note has a date
   * @param snapshot snapshot that was counted
   */
  record ArchiveFigures(
      ArchiveTotals held, List<String> languages, Optional<Dates> dates, String snapshot) {

    ArchiveFigures {
      languages = List.copyOf(languages);
    }

    /** Numbers of notes, passages, series and files. */
    record ArchiveTotals(NoteTotal notes, Passages passages, int series, int files) {}

    /**
     * Numbers of passages.
     *
     * @param latest passages that a search covers, those of the versions that count
     * @param all passages in all versions and languages
     */
    record Passages(long latest, long all) {}

    /** First and last day, inclusive. */
    record Dates(LocalDate from, LocalDate to) {}

    static ArchiveFigures of(ArchiveReader world, int files, Locale locale) {
      List<NoteSummary> notes = world.notes();
      return new ArchiveFigures(
          new ArchiveTotals(
              NoteTotal.of(notes),
              new Passages(passages(VersionScope.LATEST, world), passages(VersionScope.ALL, world)),
              SeriesList.count(notes),
              files),
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
