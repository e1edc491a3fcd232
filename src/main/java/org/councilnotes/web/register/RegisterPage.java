package org.councilnotes.web.register;

import jakarta.servlet.http.HttpServletResponse;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.fetch.FetchOutcome;
import org.councilnotes.fetch.FetchQueue;
import org.councilnotes.fetch.FetchTask;
import org.councilnotes.fetch.RegisterEntry;
import org.councilnotes.fetch.RequestedDocuments;
import org.councilnotes.label.FacetLabels;
import org.councilnotes.note.Reason;
import org.councilnotes.query.Facet;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.web.Refusal;
import org.councilnotes.web.RegisterPermission;
import org.councilnotes.web.address.NoteLink;
import org.councilnotes.web.series.SeriesLookup;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Takes numbers of notes, has them fetched from the register and shows what became of each. */
@Controller
final class RegisterPage {

  private static final String THERE = "redirect:/register";

  /** Characters; more are no list of numbers. */
  private static final int LONGEST = 10_000;

  /** The word of a form for languages that the spelling of a number decides. */
  private static final String AS_WRITTEN = "";

  private final ArchiveAccess archiveAccess;
  private final FetchQueue queue;
  private final SeriesLookup lookup;
  private final FacetLabels labels;
  private final RegisterPermission permission;

  RegisterPage(
      ArchiveAccess archiveAccess,
      FetchQueue queue,
      SeriesLookup lookup,
      FacetLabels labels,
      RegisterPermission permission) {
    this.archiveAccess = archiveAccess;
    this.queue = queue;
    this.lookup = lookup;
    this.labels = labels;
    this.permission = permission;
  }

  /**
   * What a form has.
   *
   * @param numbers as typed
   * @param problem key of the message that says what is wrong; empty where nothing is
   * @param word that it is about
   */
  record Typed(String numbers, String language, String problem, String word) {

    static final Typed NOTHING = new Typed("", AS_WRITTEN, "", "");
  }

  /**
   * A document as the page shows it.
   *
   * @param state last part of the message key
   * @param file name of its file; empty where there is none
   * @param reason empty where the state says it
   */
  record FetchTaskView(
      String number, String language, String state, String file, Optional<Reason> reason) {

    static FetchTaskView of(FetchTask task) {
      Optional<FetchOutcome> outcome = task.outcome();
      boolean told = outcome.filter(FetchOutcome.Missing.class::isInstance).isPresent();
      return new FetchTaskView(
          task.entry().number().display(),
          task.entry().language(),
          task.state(),
          outcome.flatMap(FetchOutcome::file).map(f -> f.getFileName().toString()).orElse(""),
          told ? Optional.empty() : outcome.flatMap(FetchOutcome::findReason));
    }
  }

  /**
   * Whoever may not edit sees nothing of what was asked for. Nobody keeps a copy of the page.
   *
   * @param series with a missing edition for which numbers are to be looked for
   * @param from first day of the missing edition
   */
  @GetMapping("/register")
  ModelAndView page(
      @RequestParam(defaultValue = "") String series,
      @RequestParam Optional<String> language,
      @RequestParam(defaultValue = "") String from,
      Locale locale,
      HttpServletResponse response) {
    ModelAndView page = shown(Typed.NOTHING, response);
    if (permission.allowed() && !series.isEmpty()) {
      page.addObject("missing", missing(series, language, from, locale));
    }
    return page;
  }

  private MissingEditionView missing(
      String series, Optional<String> language, String from, Locale locale) {
    ArchiveReader world = archiveAccess.forReader();
    MissingEdition edition = MissingEdition.of(lookup.of(series, language, world), from, world);
    return new MissingEditionView(
        edition,
        labels.of(Facet.SERIES, series, locale),
        NoteLink.toSeries(series, edition.language()));
  }

  /** A missing edition as the page shows it. */
  record MissingEditionView(MissingEdition edition, String seriesName, String seriesHref) {}

  @PostMapping("/register")
  ModelAndView fetch(
      @RequestParam String numbers,
      @RequestParam(defaultValue = AS_WRITTEN) String language,
      HttpServletResponse response) {
    permission.requireAllowed();
    Typed typed = new Typed(numbers, language, "", "");
    Optional<Typed> problem = problem(typed);
    if (problem.isPresent()) {
      return refused(problem.get(), HttpStatus.BAD_REQUEST, response);
    }
    List<RegisterEntry> entries = documents(typed).entries();
    return writable(() -> queue.request(entries))
        ? new ModelAndView(THERE)
        : refused(
            new Typed(numbers, language, "register.full", ""),
            HttpStatus.TOO_MANY_REQUESTS,
            response);
  }

  /** Asks again for what was not fetched, or forgets it. */
  @PostMapping("/register/owed")
  String owed(@RequestParam String action) {
    permission.requireAllowed();
    boolean done =
        switch (action) {
          case "again" -> writable(queue::requestOwed);
          case "forget" -> writable(this::forget);
          default -> throw Refusal.badRequest("register.action", action);
        };
    if (!done) {
      throw Refusal.conflict("register.full", FetchQueue.MOST_OPEN, FetchQueue.MOST_OWED);
    }
    return THERE;
  }

  private boolean forget() {
    queue.forgetOwed();
    return true;
  }

  private static boolean writable(BooleanSupplier change) {
    try {
      return change.getAsBoolean();
    } catch (UncheckedIOException e) {
      throw Refusal.conflict("register.unwritable");
    }
  }

  private static Optional<Typed> problem(Typed typed) {
    if (typed.numbers().length() > LONGEST) {
      return Optional.of(new Typed("", typed.language(), "register.long", ""));
    }
    if (!typed.language().equals(AS_WRITTEN)
        && !RegisterEntry.LANGUAGES.contains(typed.language())) {
      return Optional.of(
          new Typed(typed.numbers(), AS_WRITTEN, "register.language.unknown", typed.language()));
    }
    RequestedDocuments documents = documents(typed);
    if (!documents.unknown().isEmpty()) {
      return Optional.of(
          new Typed(
              typed.numbers(),
              typed.language(),
              "register.unknown",
              documents.unknown().getFirst()));
    }
    return documents.entries().isEmpty()
        ? Optional.of(new Typed(typed.numbers(), typed.language(), "register.none", ""))
        : Optional.empty();
  }

  private static RequestedDocuments documents(Typed typed) {
    List<String> languages =
        typed.language().equals(AS_WRITTEN) ? List.of() : List.of(typed.language());
    return RequestedDocuments.in(typed.numbers(), languages);
  }

  private ModelAndView refused(Typed typed, HttpStatus status, HttpServletResponse response) {
    ModelAndView page = shown(typed, response);
    page.setStatus(status);
    return page;
  }

  private ModelAndView shown(Typed typed, HttpServletResponse response) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    List<FetchTask> tasks = permission.allowed() ? queue.tasks() : List.of();
    return new ModelAndView("register")
        .addObject("allowed", permission.allowed())
        .addObject("enabled", permission.enabled())
        .addObject("typed", typed)
        .addObject("languages", new TreeSet<>(RegisterEntry.LANGUAGES))
        .addObject("most", FetchQueue.MOST_OPEN)
        .addObject("mostOwed", FetchQueue.MOST_OWED)
        .addObject("tasks", tasks.stream().map(FetchTaskView::of).toList())
        .addObject("open", tasks.stream().filter(FetchTask::isOpen).count())
        .addObject("owed", tasks.stream().filter(FetchTask::isOwed).count());
  }
}
