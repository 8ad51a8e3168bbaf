// Reads saved files into a snapshot: AWS answers, and infrastructure code made into them (M-1).
#include "model/snapshots/load_snapshot.h"

#include "model/answers/saved_answers.h"
#include "model/infrastructure/infrastructure.h"

namespace connectsim {

Snapshot load_snapshot(const std::vector<SavedFile>& files, const AccountChoice& choice, Keep keep,
                       BadRule bad_rule) {
  const std::optional<TranslatedFiles> translated = translated_infrastructure(files);
  const SavedAnswers answers(translated ? translated->files : files, choice);
  Snapshot snapshot;
  SnapshotReader().read(answers.parts(), keep, snapshot, bad_rule);
  if (translated) {
    snapshot.warnings.insert(snapshot.warnings.begin(), translated->warnings.begin(),
                             translated->warnings.end());
  }
  return snapshot;
}

}  // namespace connectsim
