import type { Words } from '../words.ts';

const words: Words = {
	title: '孩子们告诉了我们什么',
	intro: '家人来自其他国家的孩子们回答了我们的问题。这是他们说的话。',
	madeUp: '这只是一个例子。这些回答是电脑编的，不是真正的孩子说的。',
	ofTen: '每10个孩子中有{n}个说：',
	almostAll: '几乎所有的孩子都说：',
	almostNone: '几乎没有孩子说：',
	eachChild: '每个小人代表十个孩子中的一个。',
	maybe: '我们问了一部分孩子，不是所有的孩子。真实的数字可能会高一点或低一点。',
	notYet: '这一项不能显示：回答的孩子太少了。',
	friends: '我的朋友会帮助我。',
	teachers: '我的老师会帮助我。',
	happy: '我对自己的生活感到开心。',
	belong: '我觉得自己属于我的学校。',
	speak: '我会说、会读、会写这里的语言。',
	bullied: '别的孩子经常伤害我或欺负我。',
	tell: '如果你遇到这样的事，请告诉一个你信任的大人。这不是你的错。',
	thanks: '谢谢每一个参加的孩子！',
	grownUps: '给大人：全部数字',
	nothing: '现在还没有内容。请以后再来！',
	otherLanguages: '其他语言'
};

export default words;
