package org.sourcebook.design;

import com.vaadin.flow.component.Html;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.commonmark.node.Block;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.HtmlWriter;

/**
 * Markdown that somebody wrote (CommonMark). HTML in it is shown as text, links keep only harmless addresses, and an
 * image is replaced by its description, since fetching it would tell a third party who reads this. Its headings come below
 * those of the page.
 */
public class MarkdownText extends Html {

    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .softbreak("<br>\n")
            .attributeProviderFactory(context -> (node, tag, attributes) -> attribute(node, attributes))
            .nodeRendererFactory(Descriptions::new)
            .nodeRendererFactory(Headings::new)
            .build();

    /** @param markdown the text as written */
    public MarkdownText(String markdown) {
        super("<div class=\"sb-markdown\" dir=\"auto\">" + html(markdown) + "</div>");
    }

    static String html(String markdown) {
        return RENDERER.render(PARSER.parse(markdown));
    }

    private static void attribute(Node node, Map<String, String> attributes) {
        switch (node) {
            case Link link -> attributes.putAll(Map.of("rel", "noopener noreferrer nofollow", "target", "_blank"));
            case Block block -> attributes.put("dir", "auto");
            default -> {}
        }
    }

    /** Writes headings from the fourth level on, in the order that they were given: the page's own end above. */
    private record Headings(HtmlNodeRendererContext context) implements NodeRenderer {

        private static final int ABOVE = 3;
        private static final int DEEPEST = 6;

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(Heading.class);
        }

        @Override
        public void render(Node node) {
            String tag = "h" + Math.min(DEEPEST, ((Heading) node).getLevel() + ABOVE);
            HtmlWriter html = context.getWriter();
            html.line();
            html.tag(tag, context.extendAttributes(node, tag, Map.of()));
            children(node).forEach(context::render);
            html.tag("/" + tag);
            html.line();
        }
    }

    /** Writes an image's description in its place. */
    private record Descriptions(HtmlNodeRendererContext context) implements NodeRenderer {

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(Image.class);
        }

        @Override
        public void render(Node image) {
            for (Node child : children(image)) {
                context.render(child);
            }
        }
    }

    private static List<Node> children(Node parent) {
        return Stream.iterate(parent.getFirstChild(), Objects::nonNull, Node::getNext)
                .toList();
    }
}
