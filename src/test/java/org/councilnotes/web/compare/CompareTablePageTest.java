package org.councilnotes.web.compare;

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

class CompareTablePageTest {

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
  void rowsOfATableAreATableWithHeadsAndCaption() {
    Element table = page(TableSite.COMPARED).select(".compared table").first();

    assertThat(table.select("caption").text()).isEqualTo("Table 1: Officers by country");
    assertThat(table.select("thead th[scope=col]").eachText())
        .containsExactly("Country", "Police", "Customs", "=Remarks");
    assertThat(table.select("tbody th[scope=row]").eachText()).containsExactly("Peru");
  }

  @Test
  void changedCellShowsWhatWentAndWhatCame() {
    Element row = page(TableSite.COMPARED).getElementById(TableSite.NOTE + "/I/4");

    assertThat(row.normalName()).isEqualTo("tr");
    assertThat(row.hasClass("trow--changed")).isTrue();
    assertThat(row.select(".is-changed del").text()).contains("12");
    assertThat(row.select(".is-changed ins").text()).contains("15");
    assertThat(row.select(".is-changed")).hasSize(1);
    assertThat(row.select(".trow__open a").eachAttr("href"))
        .containsExactly("/notes/92019-19#92019-19/I/4", "/notes/92020-20#92020-20/I/4");
  }

  @Test
  void headsAreRepeatedWhereOnlyChangedRowsAreShown() {
    Element table = page(TableSite.COMPARED + "&show=changes").select(".compared table").first();

    assertThat(table.select("thead th").eachText())
        .containsExactly("Change", "Country", "Police", "Customs", "=Remarks");
    assertThat(table.select("tbody tr")).hasSize(1);
    assertThat(table.select("caption").first().hasClass("govuk-visually-hidden")).isFalse();
  }

  private static Document page(String address) {
    return site.visitor().page(address);
  }
}
