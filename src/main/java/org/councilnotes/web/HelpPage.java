package org.councilnotes.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** How to ask, in examples that are searches. */
@Controller
final class HelpPage {

  private final FacetValues facets;

  HelpPage(FacetValues facets) {
    this.facets = facets;
  }

  @GetMapping("/help")
  ModelAndView page() {
    return new ModelAndView("help", "topics", List.of(HelpTopic.values()))
        .addObject("facets", facets.facets().all());
  }
}
