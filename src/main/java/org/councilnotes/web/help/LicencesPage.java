package org.councilnotes.web.help;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page of the libraries that the program is distributed with, and of their licences. */
@Controller
final class LicencesPage {

  private final BillOfMaterials materials = BillOfMaterials.read();

  @GetMapping("/about/licences")
  ModelAndView page() {
    return new ModelAndView("licences", "libraries", materials.libraries());
  }
}
