package org.councilnotes.web.waiting;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.councilnotes.ingest.progress.RunRequest;
import org.councilnotes.ingest.progress.RunRequest.Kind;
import org.councilnotes.web.status.RunControl;
import org.councilnotes.web.status.RunControl.SeenRemovals;
import org.councilnotes.web.status.RunsView;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Asks whether a run is meant, starts it, and stops it. */
@Controller
final class RunPage {

  private static final String BACK = "redirect:/waiting#runs";

  private final RunControl control;

  RunPage(RunControl control) {
    this.control = control;
  }

  /** What a run of a kind does, with the button that starts it. */
  @GetMapping("/waiting/run")
  ModelAndView ask(@RequestParam String kind, HttpServletResponse response) {
    Kind asked = RunControl.kind(kind);
    control.requireAllowed(asked);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    return new ModelAndView("run")
        .addObject("kind", asked.key())
        .addObject("runs", RunsView.of(control))
        .addObject("missing", asked == Kind.REMOVALS ? control.missingFiles().orElse(null) : null);
  }

  /**
   * Starts a run that was asked about.
   *
   * @param removed how many missing files are to be taken out; for removals only
   * @param digest of their paths
   */
  @PostMapping("/waiting/run")
  String start(
      @RequestParam String kind,
      @RequestParam Optional<Integer> removed,
      @RequestParam(defaultValue = "") String digest) {
    control.requireAllowed();
    control.start(
        new RunRequest(RunControl.kind(kind)),
        removed.map(number -> new SeenRemovals(number, digest)));
    return BACK;
  }

  /** Where the run has ended meanwhile, the page says what came of it. */
  @PostMapping("/waiting/stop")
  String stop() {
    control.requireAllowed();
    if (control.runs().current().isPresent()) {
      control.stop();
    }
    return BACK;
  }
}
