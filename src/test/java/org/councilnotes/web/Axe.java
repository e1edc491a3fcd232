package org.councilnotes.web;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import org.councilnotes.Campaign;

/** What axe finds wrong with pages: what hinders people who do not see, hear or point. */
public final class Axe {

  private Axe() {}

  /**
   * Whether axe looks at pages of this width again, of which {@link SweepBrowserTest} has shown it
   * their kind on a narrow screen: at wide ones only, and at all in the campaign.
   */
  static boolean looksAt(int width) {
    return width >= 1280 || Campaign.runs("walk");
  }

  /** By all rules that axe applies unasked. */
  static List<Rule> violations(Page page) {
    return violations(on(page));
  }

  /** Of a part of the page, given by its selector: the whole of a long one takes long. */
  public static List<Rule> violations(Page page, String part) {
    return violations(on(page).include(part));
  }

  /** By the rules that have one of some tags, such as {@code wcag22aa}. */
  static List<Rule> violations(Page page, List<String> tags) {
    return violations(on(page).withTags(tags));
  }

  private static List<Rule> violations(AxeBuilder axe) {
    return axe.analyze().getViolations();
  }

  /**
   * Nothing is in frames of other sites, so that all is done in the page (the "legacy mode"); and
   * only what is violated is told in full. A long page takes a fraction of the time so.
   */
  private static AxeBuilder on(Page page) {
    AxeRunOptions options = new AxeRunOptions();
    options.setResultTypes(List.of("violations"));
    return new AxeBuilder(page).options(options).setLegacyMode(true);
  }
}
