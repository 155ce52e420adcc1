package org.sourcebook.design;

import com.vaadin.flow.component.Html;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.commonmark.node.Block;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Markdown that somebody wrote (CommonMark). HTML in it is shown as text, links keep only harmless addresses, and an
 * image is replaced by its description, since fetching it would tell a third party who reads this.
 */
public class MarkdownText extends Html {

    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .softbreak("<br>\n")
            .attributeProviderFactory(context -> (node, tag, attributes) -> attribute(node, attributes))
            .nodeRendererFactory(Descriptions::new)
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

        private static List<Node> children(Node parent) {
            return Stream.iterate(parent.getFirstChild(), Objects::nonNull, Node::getNext)
                    .toList();
        }
    }
}
