package org.councilnotes.web.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.Map;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.thymeleaf.spring6.ISpringTemplateEngine;
import org.thymeleaf.spring6.view.ThymeleafView;

/**
 * A page that is sent while it is rendered. What fails before the first {@link #FLUSHED} characters
 * gives an error page; what fails later breaks the connection off, so that browsers see that the
 * page is not whole. The model must therefore hold all that may fail.
 */
final class StreamedView extends ThymeleafView {

  /** Characters after which what was rendered is sent, compressed or not. */
  static final int FLUSHED = 24 * 1024;

  /** Bytes that an error page can replace: at least those of the characters before the flush. */
  private static final int BYTES_KEPT = 4 * FLUSHED;

  /**
   * A page of a template, for one answer.
   *
   * @param template its name
   */
  StreamedView(String template, ISpringTemplateEngine engine) {
    super(template);
    setTemplateEngine(engine);
    setContentType("text/html;charset=UTF-8");
    setProducePartialOutputWhileProcessing(true);
  }

  @Override
  public void render(Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
      throws Exception {
    setLocale(RequestContextUtils.getLocale(request));
    response.setBufferSize(BYTES_KEPT);
    super.render(model, request, new FlushedResponse(response));
  }

  private static final class FlushedResponse extends HttpServletResponseWrapper {

    FlushedResponse(HttpServletResponse response) {
      super(response);
    }

    @Override
    public PrintWriter getWriter() throws IOException {
      return new PrintWriter(new FlushingWriter(super.getWriter()));
    }
  }

  /** Flushes each time {@link #FLUSHED} characters were written. */
  static final class FlushingWriter extends Writer {

    private final Writer target;
    private int waiting;

    FlushingWriter(Writer target) {
      this.target = target;
    }

    @Override
    public void write(char[] characters, int start, int length) throws IOException {
      target.write(characters, start, length);
      count(length);
    }

    @Override
    public void write(String text, int start, int length) throws IOException {
      target.write(text, start, length);
      count(length);
    }

    private void count(int length) throws IOException {
      waiting += length;
      if (waiting >= FLUSHED) {
        flush();
      }
    }

    @Override
    public void flush() throws IOException {
      waiting = 0;
      target.flush();
    }

    @Override
    public void close() throws IOException {
      target.close();
    }
  }
}
