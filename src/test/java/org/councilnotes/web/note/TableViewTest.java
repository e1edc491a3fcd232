package org.councilnotes.web.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.councilnotes.web.NoteSite;
import org.councilnotes.web.TableSite;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableViewTest {

  private static final String NOTE = TableSite.NOTE;

  @TempDir private static Path folder;
  private static NoteSite site;

  @BeforeAll
  static void start() {
    site = TableSite.in(folder);
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @Test
  void rowsAreATableWithCaptionAndHeads() {
    Element table = page().select("table").first();

    assertThat(table.select("caption .passage__text").text())
        .isEqualTo("Table 1: Officers by country");
    assertThat(table.select("thead th[scope=col]").eachText())
        .containsExactly("Country", "Police", "Customs", "=Remarks");
    assertThat(table.select("tbody th[scope=row]").eachText()).containsExactly("Peru", "Chile");
    assertThat(table.select("tbody tr").last().select(".grid__number").eachText())
        .containsExactly("40", "7");
  }

  @Test
  void captionIsShownOnceWithItsAnchor() {
    Document page = page();

    assertThat(page.select(".passage__text:contains(Officers by country)")).hasSize(1);
    assertThat(page.getElementById(NOTE + "/I/2").closest("caption")).isNotNull();
  }

  @Test
  void rowKeepsItsAnchorMenuTagsAndFootnotes() {
    Element row = page().getElementById(NOTE + "/I/4");

    assertThat(row.normalName()).isEqualTo("tr");
    assertThat(row.select("[data-passage-menu]")).hasSize(1);
    assertThat(row.select(".chip-tag > summary").eachText()).containsExactly("Peru");
    assertThat(row.select("sup.call a")).hasSize(1);
    assertThat(row.select("> *")).hasSize(5);
    assertThat(row.select(".passage__text").eachAttr("data-start")).containsExactly("0", "5", "8");
  }

  @Test
  void passagesThatShareARowStandUnderEachOther() {
    Element row = page().getElementById(NOTE + "/II/3").closest("tr");

    assertThat(row.hasClass("passage")).isFalse();
    assertThat(row.select("> *").first().select(".passage").eachAttr("id"))
        .containsExactly(NOTE + "/II/3");
    assertThat(row.select("> *").get(1).select(".passage").eachAttr("id"))
        .containsExactly(NOTE + "/II/4", NOTE + "/II/5");
    assertThat(row.select("[data-passage-menu]")).hasSize(3);
  }

  @Test
  void tableScrollsInAPartWithANameThatTheKeyboardReaches() {
    assertThat(page().select(".grid[tabindex=0]").eachAttr("aria-label"))
        .containsExactly("Table 1: Officers by country", "Table 2: Provision, Remark", "Table 3");
  }

  @Test
  void tableWithoutHeadsHasNone() {
    Element table = page().select("table").last();

    assertThat(table.select("thead")).isEmpty();
    assertThat(table.select("caption").text()).isEqualTo("Table 3");
    assertThat(table.select("tbody tr")).hasSize(2);
  }

  private static Document page() {
    return site.visitor().page("/notes/" + NOTE);
  }
}
