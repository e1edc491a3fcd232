package org.councilnotes.structure.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.councilnotes.structure.block.BlockRow;
import org.councilnotes.structure.block.RichText;
import org.councilnotes.structure.block.TextBlock;
import org.junit.jupiter.api.Test;

class TableHeadsTest {

  private final List<TextBlock> blocks = new ArrayList<>();

  @Test
  void wordsOverNumbersAreHeads() {
    rows("Country|Kilograms", "Peru|1,204", "Chile|–", "Bolivia|12.5");

    assertThat(heads().columns()).containsExactly("Country", "Kilograms");
    assertThat(heads().rows()).isEqualTo(1);
  }

  @Test
  void yearsOverNumbersAreHeads() {
    rows("Country|2023|2024", "Peru|14|9", "Chile|3|7");

    assertThat(heads().columns()).containsExactly("Country", "2023", "2024");
  }

  @Test
  void titleOfTheRowsBelowItIsNoHead() {
    rows("Country|2023|2024", "Andes+3", "Peru|14|9", "Chile|3|7");

    assertThat(heads().columns()).containsExactly("Country", "2023", "2024");
  }

  @Test
  void headsUnderAHeadOverSeveralColumnsAreHeads() {
    rows("Line|Staff+2|Remark", "|women|men", "one|a few|many|none", "two|all|no|none");

    assertThat(heads().columns()).containsExactly("Line", "Staff / women", "Staff / men", "Remark");
    assertThat(heads().rows()).isEqualTo(2);
  }

  @Test
  void boldRowsAtTheStartAreHeads() {
    row("Measure|By whom", true);
    rows("Training|Peru", "Visits|Chile");

    assertThat(heads().columns()).containsExactly("Measure", "By whom");
  }

  @Test
  void tableWhoseRowsAreAllBoldHasNoHead() {
    row("Measure|By whom", true);
    row("Training|Peru", true);

    assertThat(heads().columns()).containsExactly("", "");
    assertThat(heads().rows()).isZero();
  }

  @Test
  void rowThatTheFormatCallsAHeadIsOne() {
    rows("Measure|By whom", "Training|Peru");
    blocks.set(0, blocks.getFirst().asHead());

    assertThat(heads().columns()).containsExactly("Measure", "By whom");
  }

  @Test
  void numberedTitleAboveATableIsItsCaption() {
    text("The mission met twice.");
    text("Table 2");
    text("Kilograms by country");
    rows("Country|Kilograms", "Peru|4", "Chile|5");

    assertThat(heads().caption()).isEqualTo("Table 2 Kilograms by country");
  }

  @Test
  void sentenceAboveATableIsNoCaption() {
    text("Tables are in the annex.");
    rows("Country|Kilograms", "Peru|4", "Chile|5");

    assertThat(heads().caption()).isEmpty();
  }

  private TableHeads heads() {
    return TableHeads.of(blocks).get(1);
  }

  private void text(String text) {
    blocks.add(TextBlock.of(TextBlock.Form.PARAGRAPH, RichText.plain(text)));
  }

  private void rows(String... rows) {
    Arrays.stream(rows).forEach(row -> row(row, false));
  }

  /** A row of cells such as {@code Staff+2}, which spans two columns. */
  private void row(String row, boolean bold) {
    SortedMap<Integer, BlockRow.CellText> cells = new TreeMap<>();
    int column = 0;
    for (String cell : row.split("\\|", -1)) {
      String[] parts = cell.split("\\+", -1);
      int columns = parts.length > 1 ? Integer.parseInt(parts[1]) : 1;
      RichText text = new RichText.Builder().add(parts[0], bold).build();
      cells.put(column, new BlockRow.CellText(columns, text));
      column += columns;
    }
    blocks.add(BlockRow.block(cells, OptionalInt.empty(), 1, false));
  }
}
