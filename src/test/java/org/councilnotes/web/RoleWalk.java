package org.councilnotes.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import org.councilnotes.access.Role;

/**
 * What somebody who has logged in sees and does by the pages of a site, as the role allows.
 *
 * @param root of the site
 * @param passage with a tag
 * @param country the name that the tag shows
 * @param broken a file that could not be read
 */
public record RoleWalk(String root, String passage, String country, String broken) {

  /** Names of files, tags, and what no page offers. */
  public void walk(Page page, Role role) {
    page.navigate(root + "/status");
    assertThat(page.getByText(broken)).hasCount(role == Role.OPERATOR ? 1 : 0);
    page.navigate(root + "/vocabulary");
    assertThat(page.locator("#file")).hasCount(role == Role.READER ? 0 : 1);

    page.navigate(root + "/notes/" + note());
    if (role == Role.READER) {
      assertThat(page.getByRole(AriaRole.LINK, named("Correct tags of " + passage))).hasCount(0);
      assertThat(forced(page)).contains("Your role in this archive does not allow that.");
    } else {
      correct(page);
    }
  }

  private String note() {
    return passage.substring(0, passage.indexOf('/'));
  }

  /** What a form of an editor would send, with the token of the reader's own page. */
  private String forced(Page page) {
    String token = page.locator("input[name=_csrf]").first().getAttribute("value");
    FormData form =
        FormData.create()
            .set("_csrf", token)
            .set("passage", passage)
            .set("action", "remove")
            .set("kind", "country");
    return page.request()
        .post(root + "/notes/" + note() + "/corrections", RequestOptions.create().setForm(form))
        .text();
  }

  private void correct(Page page) {
    page.getByRole(AriaRole.LINK, named("Correct tags of " + passage)).click();
    page.getByRole(AriaRole.BUTTON, named("Remove " + country)).click();
    assertThat(page.locator(".correcting del")).containsText(country);
    page.getByRole(AriaRole.BUTTON, named("Undo " + country)).click();
    assertThat(page.getByRole(AriaRole.BUTTON, named("Remove " + country))).isVisible();
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }
}
