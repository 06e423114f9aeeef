import { Button, Link, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import type { Language } from "./language";
import type { Sentence } from "./pageState";
import { text } from "./strings";
import type { PartProps } from "./TitleBar";

/** What went wrong with files and with each add-in, and what else there is to say. */
export function Messages({ workbench, state }: PartProps) {
  const { addins, language, notice, problem } = state;
  return (
    <>
      <Message
        sentence={problem}
        intent="error"
        language={language}
        onClose={() => workbench?.state.set({ problem: undefined })}
      />
      {addins.map((addin, place) => (
        <Message
          key={place}
          sentence={addin.problem}
          intent="error"
          language={language}
          // With one add-in it is clear whose page does not answer.
          about={addins.length > 1 ? addin.name : ""}
          page={addin.manifest?.pageUrl}
          onClose={() => workbench?.addins.at(place).state.set({ problem: undefined })}
        />
      ))}
      <Message
        sentence={notice}
        intent="warning"
        language={language}
        onClose={() => workbench?.state.set({ notice: undefined })}
      />
    </>
  );
}

interface MessageProps {
  readonly sentence: Sentence | undefined;
  readonly intent: "error" | "warning";
  readonly language: Language;
  /** Name of the add-in that it is about, where that is not clear. */
  readonly about?: string;
  /** Address of the page of that add-in. */
  readonly page?: string | undefined;
  readonly onClose: () => void;
}

function Message({ sentence, intent, language, about = "", page, onClose }: MessageProps) {
  if (sentence === undefined) return null;
  const said = text(language, sentence.id, sentence.values);
  return (
    <MessageBar intent={intent} className="message">
      <MessageBarBody>
        {about === "" ? said : text(language, "aboutAddin", { name: about, sentence: said })}{" "}
        {sentence.id === "addinSilent" && page !== undefined && (
          <Link href={page} target="_blank" rel="noreferrer">
            {text(language, "openAddinPage")}
          </Link>
        )}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            icon={<DismissRegular />}
            aria-label={text(language, "close")}
            onClick={onClose}
          />
        }
      />
    </MessageBar>
  );
}
