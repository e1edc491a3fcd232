package org.councilnotes.web.draft;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.draft.ParagraphWordings;
import org.councilnotes.draft.QuotedText;
import org.councilnotes.draft.near.NearWordings;
import org.councilnotes.label.FacetLabels;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.SearchReader;
import org.councilnotes.web.MeaningAccess;
import org.councilnotes.web.series.SeriesList;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriUtils;

/**
 * A form for a draft, which {@link DraftCheckPage} takes, or for a text with two more actions: find
 * its earlier wordings, or verify it as a quote; of several sentences also those of each. These
 * redirect to an address with the text, so that the result can be bookmarked; a text too long for
 * an address is answered directly.
 */
@Controller
final class DraftPage {

  private static final String PATH = "/draft";
  private static final String TEXT = "text";
  private static final String QUOTE = "quote";

  /** Parameter of the action: {@code wordings}, or {@link #QUOTE}. */
  private static final String ANSWER = "answer";

  /** Longest address in characters, safely below the limits of servers and mail programs. */
  private static final int LONGEST_ADDRESS = 2_000;

  private final ArchiveAccess archiveAccess;
  private final DraftDesk desk;
  private final FacetLabels labels;
  private final MeaningAccess meaning;

  DraftPage(
      ArchiveAccess archiveAccess, DraftDesk desk, FacetLabels labels, MeaningAccess meaning) {
    this.archiveAccess = archiveAccess;
    this.desk = desk;
    this.labels = labels;
    this.meaning = meaning;
  }

  @GetMapping(PATH)
  ModelAndView page(
      @RequestParam(name = TEXT, defaultValue = "") String text,
      @RequestParam(name = QUOTE, defaultValue = "") String quote,
      Locale locale) {
    ArchiveReader world = archiveAccess.forReader();
    ModelAndView page =
        new ModelAndView("draft")
            .addObject(TEXT, text)
            .addObject(QUOTE, quote)
            .addObject("longest", SearchReader.LONGEST_COMPARABLE_TEXT)
            .addObject("largest", desk.limits().megabytes())
            .addObject("kinds", "." + String.join(",.", SentDraft.KINDS))
            .addObject("series", series(world, locale));
    if (!text.isBlank()) {
      ParagraphWordings found = ParagraphWordings.of(SubmittedText.checked(text), world);
      page.addObject("wordings", SentenceWordingsView.of(found.whole()).wordings());
      page.addObject(
          "wordingSentences", found.sentences().stream().map(SentenceWordingsView::of).toList());
      page.addObject(
          "near", NearWordingsView.of(NearWordings.of(text, meaning.forReader(), world)));
    }
    if (!quote.isBlank()) {
      QuotedText found = QuotedText.of(SubmittedText.checked(quote), world);
      page.addObject("check", QuoteView.of(found.whole()));
      page.addObject("checkSentences", found.sentences().stream().map(QuoteView::of).toList());
    }
    return page;
  }

  private List<SeriesList.Line> series(ArchiveReader world, Locale locale) {
    return SeriesList.of(world.notes(), labels.labelFunction(locale), locale).recurring();
  }

  @PostMapping(PATH)
  ModelAndView sent(
      @RequestParam(name = TEXT, defaultValue = "") String text,
      @RequestParam(name = QUOTE, defaultValue = "") String quote,
      @RequestParam(name = ANSWER, defaultValue = "") String answer,
      Locale locale) {
    if (quote.isBlank() && answer.equals(QUOTE)) {
      return answered("", text, locale);
    }
    return answered(text, quote, locale);
  }

  private ModelAndView answered(String text, String quote, Locale locale) {
    String address = quote.isBlank() ? address(TEXT, text) : address(QUOTE, quote);
    return address.length() > LONGEST_ADDRESS
        ? page(text, quote, locale)
        : new ModelAndView(to(address));
  }

  private static String address(String name, String value) {
    String stripped = value.strip();
    return stripped.isEmpty()
        ? PATH
        : PATH + "?" + name + "=" + UriUtils.encode(stripped, StandardCharsets.UTF_8);
  }

  private static RedirectView to(String address) {
    RedirectView redirect = new RedirectView(address, true, false, false);
    redirect.setStatusCode(HttpStatus.SEE_OTHER);
    return redirect;
  }
}
