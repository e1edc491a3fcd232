package org.councilnotes.web.proxy;

import java.util.Set;
import org.councilnotes.web.address.PathPrefix;
import org.thymeleaf.context.IWebContext;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IPostProcessorDialect;
import org.thymeleaf.engine.AbstractTemplateHandler;
import org.thymeleaf.model.IOpenElementTag;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.model.IStandaloneElementTag;
import org.thymeleaf.postprocessor.IPostProcessor;
import org.thymeleaf.postprocessor.PostProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * Puts the prefix of the path before the addresses in pages, in whatever way a template got them.
 * Scripts take all addresses from attributes.
 */
final class PathPrefixDialect extends AbstractDialect implements IPostProcessorDialect {

  private static final int PRECEDENCE = 1000;

  /** The attributes that hold addresses. */
  static final Set<String> ATTRIBUTES =
      Set.of(
          "href",
          "src",
          "action",
          "formaction",
          "hx-get",
          "hx-post",
          "data-all",
          "data-cite",
          "data-file",
          "data-parts",
          "data-pdf",
          "data-search",
          "data-source",
          "data-suggest",
          "data-viewer",
          "data-worker");

  PathPrefixDialect() {
    super("path prefix");
  }

  @Override
  public int getDialectPostProcessorPrecedence() {
    return PRECEDENCE;
  }

  @Override
  public Set<IPostProcessor> getPostProcessors() {
    return Set.of(new PostProcessor(TemplateMode.HTML, AddressHandler.class, PRECEDENCE));
  }

  /** Changes the elements of a page as they are written; made by Thymeleaf for each page. */
  public static final class AddressHandler extends AbstractTemplateHandler {

    @Override
    public void handleOpenElement(IOpenElementTag element) {
      super.handleOpenElement(prefixed(element));
    }

    @Override
    public void handleStandaloneElement(IStandaloneElementTag element) {
      super.handleStandaloneElement(prefixed(element));
    }

    private <T extends IProcessableElementTag> T prefixed(T element) {
      PathPrefix prefix = prefix();
      T changed = element;
      if (!prefix.isEmpty()) {
        for (String name : ATTRIBUTES) {
          String value = element.getAttributeValue(name);
          if (value != null && !prefix.before(value).equals(value)) {
            changed =
                getContext().getModelFactory().setAttribute(changed, name, prefix.before(value));
          }
        }
      }
      return changed;
    }

    private PathPrefix prefix() {
      Object path =
          getContext() instanceof IWebContext web
              ? web.getExchange().getAttributeValue(PathPrefix.ATTRIBUTE)
              : null;
      return path instanceof String known ? new PathPrefix(known) : PathPrefix.NONE;
    }
  }
}
