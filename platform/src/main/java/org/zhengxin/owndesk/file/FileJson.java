package org.zhengxin.owndesk.file;

import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhengxin.organisation.Own;
import org.zhengxin.organisation.RegisterData;
import org.zhengxin.record.HeldVersion;
import org.zhengxin.web.Text;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Writes all that is held about an organisation as JSON (本组织档案 JSON). The legal representative's name is left out. */
@Component
class FileJson {

    private final WholeFile file;
    private final HeldCards cards;

    FileJson(WholeFile file, HeldCards cards) {
        this.file = file;
        this.cards = cards;
    }

    void write(Own own, Instant now, OutputStream out) {
        try (JsonGenerator json = JsonMapper.shared().createGenerator(out)) {
            json.writeStartObject();
            json.writeStringProperty("madeAt", now.toString());
            organisation(own, json);
            json.writeArrayPropertyStart("records");
            file.each(own, versions -> record(own, versions, json));
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void organisation(Own own, JsonGenerator json) {
        RegisterData data = own.organisation().data();
        json.writeObjectPropertyStart("organisation");
        json.writeStringProperty("code", own.code());
        json.writeStringProperty("name", own.name());
        json.writeArrayPropertyStart("formerNames");
        data.formerNames().forEach(json::writeString);
        json.writeEndArray();
        text(json, "kind", data.kind());
        text(json, "status", data.status());
        day(json, "establishedOn", data.establishedOn());
        text(json, "registrar", data.registrar());
        text(json, "region", data.region());
        text(json, "industry", data.industry());
        text(json, "address", data.address());
        text(json, "registrationNumber", data.registrationNumber());
        json.writeEndObject();
    }

    private void record(Own own, List<HeldVersion> versions, JsonGenerator json) {
        HeldCard card = cards.card(own, versions.getLast());
        json.writeStartObject();
        json.writeStringProperty("id", card.id());
        text(json, "filedUnder", card.filedUnder());
        json.writeStringProperty("kind", card.kind());
        both(json, "kindLabel", card.kindLabel());
        json.writeStringProperty("state", card.state().name());
        json.writeStringProperty("documentNumber", card.documentNumber());
        json.writeStringProperty("authority", card.authority());
        day(json, "decidedOn", card.decidedOn());
        json.writeArrayPropertyStart("channels");
        card.channels().forEach(line -> channel(line, json));
        json.writeEndArray();
        both(json, "recordingBasis", card.recordingBasis());
        if (card.publicationBasis() != null) {
            both(json, "publicationBasis", card.publicationBasis());
        }
        both(json, "end", card.end());
        json.writeArrayPropertyStart("remedies");
        card.remedies().forEach(remedy -> remedy(remedy, json));
        json.writeEndArray();
        json.writeStringProperty("proof", "/api/v1/records/" + card.id() + "/proof");
        json.writeArrayPropertyStart("versions");
        versions.forEach(version -> version(version, json));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void channel(ChannelLine line, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("channel", line.channel().name());
        both(json, "label", line.label());
        day(json, "firstDay", line.from());
        day(json, "lastDay", line.until());
        json.writeBooleanProperty("shownToday", line.shown());
        if (line.why() != null) {
            both(json, "hiddenBecause", line.why());
        }
        json.writeEndObject();
    }

    private static void remedy(HeldCard.RemedyLine remedy, JsonGenerator json) {
        json.writeStartObject();
        both(json, "what", remedy.what());
        if (remedy.who() != null) {
            both(json, "who", remedy.who());
        }
        if (remedy.where() != null) {
            both(json, "where", remedy.where());
        }
        both(json, "basis", remedy.basis());
        day(json, "until", remedy.until());
        json.writeEndObject();
    }

    private void version(HeldVersion version, JsonGenerator json) {
        json.writeStartObject();
        json.writeNumberProperty("version", version.view().version());
        json.writeStringProperty("change", version.view().change().name());
        Text why = version.why();
        text(json, "reason", why == null ? null : why.zh());
        Text provider = cards.provider(version.view().agencyId());
        text(json, "provider", provider == null ? null : provider.zh());
        text(json, "severity", version.view().severity());
        text(json, "finality", version.view().finality());
        json.writeStringProperty("receivedAt", version.view().receivedAt().toString());
        json.writeStringProperty("recordedAt", version.view().recordedAt().toString());
        json.writeObjectPropertyStart("body");
        HeldCards.values(version.view().body()).forEach(json::writeStringProperty);
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void both(JsonGenerator json, String name, Text text) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("zh", text.zh());
        json.writeStringProperty("en", text.en());
        json.writeEndObject();
    }

    private static void text(JsonGenerator json, String name, @Nullable String value) {
        if (value == null) {
            json.writeNullProperty(name);
        } else {
            json.writeStringProperty(name, value);
        }
    }

    private static void day(JsonGenerator json, String name, @Nullable LocalDate value) {
        text(json, name, value == null ? null : value.toString());
    }
}
