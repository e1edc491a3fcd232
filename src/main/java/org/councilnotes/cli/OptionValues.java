package org.councilnotes.cli;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.councilnotes.access.World;
import org.councilnotes.coverage.Dimension;
import org.councilnotes.coverage.Measure;
import org.councilnotes.coverage.RowGrouping;
import org.councilnotes.coverage.RowOrder;
import org.councilnotes.export.ExportFormat;
import org.councilnotes.export.ExportRowKind;
import org.councilnotes.query.HitOrder;
import org.councilnotes.query.VersionScope;

/** Candidate values of options, for completion in shells. */
final class OptionValues {

  private OptionValues() {}

  static final class Formats extends Listed {
    Formats() {
      super(Arrays.stream(ExportFormat.values()).map(ExportFormat::key).toList());
    }
  }

  static final class Dimensions extends Listed {
    Dimensions() {
      super(Arrays.stream(Dimension.values()).map(Dimension::key).toList());
    }
  }

  static final class Measures extends Listed {
    Measures() {
      super(Arrays.stream(Measure.values()).map(Measure::key).toList());
    }
  }

  static final class RowGroupings extends Listed {
    RowGroupings() {
      super(Arrays.stream(RowGrouping.values()).map(RowGrouping::key).toList());
    }
  }

  static final class RowOrders extends Listed {
    RowOrders() {
      super(Arrays.stream(RowOrder.values()).map(RowOrder::key).toList());
    }
  }

  static final class Rows extends Listed {
    Rows() {
      super(Arrays.stream(ExportRowKind.values()).map(ExportRowKind::key).toList());
    }
  }

  static final class Sorts extends Listed {
    Sorts() {
      super(Arrays.stream(HitOrder.values()).map(HitOrder::key).toList());
    }
  }

  static final class AllVersions extends Listed {
    AllVersions() {
      super(Arrays.stream(VersionScope.values()).map(VersionScope::key).toList());
    }
  }

  static final class Worlds extends Listed {
    Worlds() {
      super(Arrays.stream(World.values()).map(World::key).toList());
    }
  }

  /** Values that picocli asks a class for. */
  private abstract static class Listed implements Iterable<String> {

    private final List<String> values;

    Listed(List<String> values) {
      this.values = values;
    }

    @Override
    public Iterator<String> iterator() {
      return values.iterator();
    }
  }
}
