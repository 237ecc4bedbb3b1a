package org.firstline.intake.mail;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** The words of an HTML part. Nothing else of it is kept, so nothing of it can run, load or hide. */
final class HtmlText {

    private static final String UNREAD = "script, style, head, title, template, noscript, object, iframe, svg, math";
    /** Where mail programs put what they answer to. */
    private static final String QUOTES =
            "blockquote[type=cite], .gmail_quote, .gmail_quote_container, .moz-cite-prefix,"
                    + " .yahoo_quoted, .protonmail_quote, #divRplyFwdMsg, #divRplyFwdMsg ~ *, #appendonsend, #appendonsend ~ *,"
                    + " #mail-editor-reference-message-container";

    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "tr",
            "table",
            "ul",
            "ol",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "pre",
            "blockquote",
            "section",
            "article",
            "header",
            "footer",
            "dl",
            "dt",
            "dd",
            "hr",
            "li",
            "br");
    private static final Set<String> APART = Set.of("p", "table", "ul", "ol", "pre", "blockquote", "h1", "h2", "h3");

    private HtmlText() {}

    static String all(String html) {
        return text(read(html));
    }

    /** Without what the mail program quoted; the same as {@link #all} where it marked nothing. */
    static String withoutQuotes(String html) {
        Document document = read(html);
        document.select(QUOTES).remove();
        return text(document);
    }

    private static Document read(String html) {
        Document document = Jsoup.parse(html);
        document.select(UNREAD).remove();
        return document;
    }

    private static String text(Document document) {
        Words words = new Words();
        NodeTraversor.traverse(words, document);
        return MailText.text(words.text.toString());
    }

    private static final class Words implements NodeVisitor {

        private final StringBuilder text = new StringBuilder();

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                add(words);
            } else if (node instanceof Element element && BLOCKS.contains(element.normalName())) {
                lineEnd(element.normalName().equals("br") || !endsLine());
                text.append(element.normalName().equals("li") ? "- " : "");
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (!(node instanceof Element element)) {
                return;
            }
            if (element.normalName().equals("a")) {
                address(element);
            } else if (element.normalName().equals("td") || element.normalName().equals("th")) {
                text.append(' ');
            } else if (BLOCKS.contains(element.normalName())
                    && !element.normalName().equals("br")) {
                lineEnd(!endsLine());
                lineEnd(APART.contains(element.normalName()) && !text.toString().endsWith("\n\n"));
            }
        }

        private void add(TextNode words) {
            Element parent = words.parent();
            boolean asWritten = parent != null && parent.closest("pre") != null;
            String each =
                    asWritten ? words.getWholeText() : words.getWholeText().replaceAll("[ \\t\\r\\n\\f]+", " ");
            text.append(isApart() && !asWritten ? each.stripLeading() : each);
        }

        /** Where a link leads, unless it says so itself. */
        private void address(Element link) {
            String target = link.attr("href").strip();
            if (target.matches("(?i)https?://.{1,2000}") && !link.text().contains(target)) {
                text.append(" <").append(target).append('>');
            }
        }

        private boolean isApart() {
            return endsLine() || text.charAt(text.length() - 1) == ' ';
        }

        private boolean endsLine() {
            return text.isEmpty() || text.charAt(text.length() - 1) == '\n';
        }

        private void lineEnd(boolean wanted) {
            if (wanted) {
                text.append('\n');
            }
        }
    }
}
