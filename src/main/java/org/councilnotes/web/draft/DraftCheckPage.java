package org.councilnotes.web.draft;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.councilnotes.label.FacetLabels;
import org.councilnotes.query.Facet;
import org.councilnotes.web.Refusal;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/**
 * Takes a draft and shows what the archive knows of each of its sentences. A draft has an address
 * that nobody can guess, for the one who sent it, and for a while.
 */
@Controller
final class DraftCheckPage {

  static final String ONE = DraftCheckState.PATH + "/{id}";

  private final DraftDesk desk;
  private final FacetLabels labels;
  private final DraftDismissals dismissals;

  DraftCheckPage(DraftDesk desk, DraftDismissals dismissals, FacetLabels labels) {
    this.desk = desk;
    this.dismissals = dismissals;
    this.labels = labels;
  }

  @PostMapping(DraftCheckState.PATH)
  ModelAndView send(HttpServletRequest request, HttpServletResponse response) {
    try {
      return new ModelAndView(to(DraftCheckState.href(desk.keep(request))));
    } catch (Refusal refused) {
      response.setHeader(HttpHeaders.CONNECTION, "close");
      throw refused;
    }
  }

  private static RedirectView to(String address) {
    RedirectView redirect = new RedirectView(address, true, false, false);
    redirect.setStatusCode(HttpStatus.SEE_OTHER);
    return redirect;
  }

  /**
   * The whole page, or the sentence that is looked at where a script asks for that.
   *
   * @param part name of the header that such a script sends
   */
  @GetMapping(ONE)
  ModelAndView page(
      @PathVariable String id,
      @RequestParam(name = DraftCheckState.VERDICT, defaultValue = "") String verdict,
      @RequestParam(name = DraftCheckState.SENTENCE, defaultValue = "") String sentence,
      @RequestHeader(name = "HX-Target", defaultValue = "") String part,
      HttpServletResponse response,
      Locale locale) {
    forbidStoring(response);
    DraftDesk.Shown shown = desk.find(id);
    DraftCheckState state =
        DraftCheckState.of(id, verdict, sentence, shown.check().sentences().size());
    Optional<String> series =
        shown.check().reference().series().map(name -> labels.of(Facet.SERIES, name, locale));
    DraftCheckView view =
        new DraftCheckView(
            shown.check(),
            state,
            shown.draft().name(),
            series,
            dismissals.of(shown.draft()),
            dismissals.isForGood());
    String template = part.equals("looked") ? "draft-check :: looked" : "draft-check";
    return new ModelAndView(template, "view", view).addObject("desk", true);
  }

  /**
   * Dismisses an alarm, or takes that back.
   *
   * @param verdict of the sentences that are shown, as by {@link #page}
   * @param sentence that is looked at, as by {@link #page}
   */
  @PostMapping(ONE + "/alarms")
  ModelAndView decide(
      @PathVariable String id,
      @RequestParam(name = "alarm", defaultValue = "") String alarm,
      @RequestParam(name = "action", defaultValue = "") String action,
      @RequestParam(name = DraftCheckState.VERDICT, defaultValue = "") String verdict,
      @RequestParam(name = DraftCheckState.SENTENCE, defaultValue = "") String sentence) {
    DraftDesk.Shown shown = desk.find(id);
    DraftCheckState state =
        DraftCheckState.of(id, verdict, sentence, shown.check().sentences().size());
    switch (action) {
      case "dismiss" -> dismissals.dismiss(shown, alarm);
      case "recall" -> dismissals.recall(shown, alarm);
      default -> throw Refusal.badRequest("draft.action");
    }
    return new ModelAndView(to(state.hrefAt("alarms")));
  }

  static void forbidStoring(HttpServletResponse response) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
  }
}
