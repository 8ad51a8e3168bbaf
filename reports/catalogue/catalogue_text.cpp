// Tells the catalogue to a person and as JSON: topics, names and titles, and a case's story.
#include "reports/catalogue/catalogue_text.h"

#include <optional>

#include "model/json/json_writer.h"
#include "model/json/members.h"
#include "reports/catalogue/catalogue_texts.h"
#include "reports/language/paragraphs.h"
#include "scenarios/catalogue/catalogue.h"

namespace connectsim {
namespace {

// Titles begin behind the longest name.
std::size_t column_of_titles() {
  std::size_t width = 0;
  for (const EmbeddedDocument& told : catalogue()) {
    width = std::max(width, told.name.size());
  }
  return width + 2;
}

Topic topic_of(const Value& scenario) {
  return word_of<Topic>(*scenario.find("tags").children().begin());
}

std::string_view in_language(const Value& texts, Language language) {
  return texts.find(text_of(language)).text();
}

}  // namespace

void append_catalogue_text(const Style& style, std::string& out) {
  const std::size_t column = column_of_titles();
  Paragraphs paragraphs(style, out);
  std::optional<Topic> topic;
  Document document;
  for (const EmbeddedDocument& told : catalogue()) {
    document.read(told.text);
    const Value scenario = document.root();
    if (topic != topic_of(scenario)) {
      topic = topic_of(scenario);
      paragraphs.heading(texts::topics[static_cast<std::size_t>(*topic)]);
    }
    std::string label(told.name);
    label.resize(column, ' ');
    paragraphs.labelled(2, label,
                        in_language(scenario.find("story").find("title"), style.language));
  }
  out += "\n" + said(style.language, texts::how_to_see_a_case) + "\n";
}

void append_catalogue_json(std::string& out) {
  JsonWriter json(out);
  json.open_list();
  Document document;
  for (const EmbeddedDocument& told : catalogue()) {
    document.read(told.text);
    json.open_object().member("name", told.name);
    json.name("title").value(document.root().find("story").find("title"));
    json.name("tags").value(document.root().find("tags"));
    json.close_object();
  }
  json.close_list();
}

void append_story(const Value& scenario, const Style& style, std::string& out) {
  const Value story = scenario.find("story");
  out += style.strong(in_language(story.find("title"), style.language));
  out += "\n\n";
  Paragraphs(style, out).paragraph(0, in_language(story.find("text"), style.language));
  out += '\n';
}

void append_way_to_explanation(std::string_view name, const Style& style, std::string& out) {
  // On one line, to be copied.
  out += "\n" + said(style.language, texts::how_to_explain_a_case, {name}) + "\n";
}

}  // namespace connectsim
