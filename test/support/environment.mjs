// The environment of suites that speak HTTP: Node's, and the comparison of answers with the document.
import { TestEnvironment } from 'jest-environment-node';
import { DeclaredAnswers } from './declared-answers.mjs';

const answers = new DeclaredAnswers();

export default class HttpEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    this.global.undeclared = (answer) => answers.faultOf(answer);
  }
}
