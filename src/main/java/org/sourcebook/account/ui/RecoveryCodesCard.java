package org.sourcebook.account.ui;

import static org.sourcebook.design.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.clipboard.Clipboard;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sourcebook.account.RecoveryCode;
import org.sourcebook.design.Notice;

/** New recovery codes, shown this once: to copy, to download, to print. */
class RecoveryCodesCard extends Composite<Div> {

    /** @param email whose they are */
    RecoveryCodesCard(List<RecoveryCode> codes, String email) {
        var list = new OrderedList();
        list.addClassName("sb-recovery-codes");
        list.getElement().setAttribute("dir", "ltr");
        codes.forEach(code -> list.add(new ListItem(new Code(code.text()))));
        var actions = new Div(copy(codes), download(codes, email));
        actions.addClassName("sb-card-actions");
        getContent().addClassName("sb-secret-card");
        getContent().add(new Paragraph(text("recovery.explanation")), list, actions);
    }

    private static Button copy(List<RecoveryCode> codes) {
        var copy = new Button(text("recovery.copy"), VaadinIcon.COPY_O.create());
        Clipboard.onClick(copy)
                .writeText(
                        lines(codes),
                        copied -> Notice.done(text("recovery.copied")),
                        failed -> Notice.failed(text("recovery.not-copied")));
        return copy;
    }

    /** The file is in the link: nothing of the codes stays at the server to be fetched. */
    private static Anchor download(List<RecoveryCode> codes, String email) {
        String file = text("recovery.file", Map.of("email", email)) + "\n\n" + lines(codes) + "\n";
        String encoded = URLEncoder.encode(file, StandardCharsets.UTF_8).replace("+", "%20");
        var link = new Anchor();
        link.setText(text("recovery.download"));
        link.setUnsafeHref("data:text/plain;charset=utf-8," + encoded);
        link.getElement().setAttribute("download", "sourcebook-recovery-codes.txt");
        link.setRouterIgnore(true);
        return link;
    }

    private static String lines(List<RecoveryCode> codes) {
        return codes.stream().map(RecoveryCode::text).collect(Collectors.joining("\n"));
    }
}
