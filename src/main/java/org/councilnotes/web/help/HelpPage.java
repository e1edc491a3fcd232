package org.councilnotes.web.help;

import java.util.List;
import org.councilnotes.label.FacetValues;
import org.councilnotes.note.text.KeyedConstant;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The help page: the query language by example searches. */
@Controller
final class HelpPage {

  private final FacetValues facets;

  HelpPage(FacetValues facets) {
    this.facets = facets;
  }

  @GetMapping("/help")
  ModelAndView page() {
    return new ModelAndView("help", "topics", List.of(Topic.values()))
        .addObject("facets", facets.facets().all());
  }

  /** A feature of the query language, with example searches. */
  enum Topic implements KeyedConstant {
    WORDS("early warning system", "observatories"),
    PHRASES("\"early warning system\"", "\"Sofia\""),
    NUMBERS("91790/19", "ST 91790 2019 INIT", "91790/19 SEACOP", "number:91790/19 ports"),
    CODES("CORDROGUE 947", "code:CORDROGUE training"),
    WITHOUT("SEACOP -Brazil", "\"early warning\" -country:CL"),
    EITHER("SEACOP Brazil OR Peru", "(SEACOP ports) OR AIRCOP"),
    NEAR("\"early warning\"~5", "\"training officers\"~10"),
    BEGINNING("precurs*", "observ* drugs"),
    YEARS(
        "year:2016..2019 SEACOP", "year:2019", "reportYear:..2018 training", "docYear:2019 drugs"),
    FIELDS("country:BR programme:SEACOP", "country:Brazil", "status:adopted", "language:fr"),
    ROLES("country:BG role:host"),
    HEADINGS("section:recommendations", "section:cooperation Peru"),
    KINDS("kind:footnote COPOLAD", "kind:heading ports", "kind:cover Presidency"),
    DELETED("deleted:shall");

    /** An unmodifiable copy. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> examples;

    Topic(String... examples) {
      this.examples = List.of(examples);
    }

    /** Key of its title; that of its explanation ends in {@code .text}. */
    public String message() {
      return "help." + key();
    }

    public List<String> examples() {
      return examples;
    }
  }
}
